import{a}from"./chunk-VJSX3V4R.js";import"./chunk-P6K6AUQM.js";import"./chunk-TGPC5VAU.js";import"./chunk-KVIACEG7.js";import"./chunk-PO3EZMGK.js";import"./chunk-VUJKWCT3.js";export{a as nodeWorld};
