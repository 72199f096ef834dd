import{b as a,c as b,d as c,e as d,f as e}from"./chunk-JRKCLULG.js";import"./chunk-VUJKWCT3.js";export{c as announceExit,b as announceLimits,e as findExcess,d as runWatched,a as watchedTerminal};
