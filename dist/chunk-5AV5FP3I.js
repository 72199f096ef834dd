import{a,b,c,d,e}from"./chunk-P6K6AUQM.js";import"./chunk-VUJKWCT3.js";export{c as announceExit,b as announceLimits,e as findExcess,d as runWatched,a as watchedTerminal};
