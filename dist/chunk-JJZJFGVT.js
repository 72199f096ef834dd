import{a,b,c,d,e}from"./chunk-TGPC5VAU.js";import"./chunk-VUJKWCT3.js";export{c as allowEarlyReaders,d as endProcess,e as nodeOut,b as outPlace,a as wantsColors};
