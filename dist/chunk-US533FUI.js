import{a}from"./chunk-X6JCL5GK.js";import"./chunk-P6K6AUQM.js";import"./chunk-TGPC5VAU.js";import"./chunk-KVIACEG7.js";import"./chunk-PO3EZMGK.js";import"./chunk-VUJKWCT3.js";export{a as nodeWorld};
