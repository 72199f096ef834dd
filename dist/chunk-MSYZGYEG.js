import{a}from"./chunk-WDI4O67C.js";import"./chunk-JRKCLULG.js";import"./chunk-TGPC5VAU.js";import"./chunk-KVIACEG7.js";import"./chunk-PO3EZMGK.js";import"./chunk-VUJKWCT3.js";export{a as nodeWorld};
