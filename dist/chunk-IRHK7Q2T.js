import{createHash as o}from"node:crypto";var r=new TextEncoder;function s(e,t){return o(t?.length===64?"sha256":"sha1").update(r.encode(`blob ${e.length}\0`)).update(e).digest("hex")}export{s as a};
