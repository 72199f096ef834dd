import{a,b,c,d}from"./chunk-YUAXEAUL.js";import"./chunk-VUJKWCT3.js";export{c as allowEarlyReaders,d as nodeOut,b as outPlace,a as wantsColors};
