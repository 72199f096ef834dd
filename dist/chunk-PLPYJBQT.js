import{a}from"./chunk-Y3DL66DY.js";import"./chunk-P6K6AUQM.js";import"./chunk-YUAXEAUL.js";import"./chunk-KVIACEG7.js";import"./chunk-PO3EZMGK.js";import"./chunk-VUJKWCT3.js";export{a as nodeWorld};
