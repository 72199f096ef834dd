import{a}from"./chunk-NI7OTFHP.js";import"./chunk-RKBF3ZS7.js";import"./chunk-TGPC5VAU.js";import"./chunk-KVIACEG7.js";import"./chunk-PO3EZMGK.js";import"./chunk-VUJKWCT3.js";export{a as nodeWorld};
