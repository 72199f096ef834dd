import{a}from"./chunk-55WNJG37.js";import"./chunk-P6K6AUQM.js";import"./chunk-TGPC5VAU.js";import"./chunk-KVIACEG7.js";import"./chunk-PO3EZMGK.js";import"./chunk-VUJKWCT3.js";export{a as nodeWorld};
