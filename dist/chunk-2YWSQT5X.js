function s(u){let l=[0];for(let n=u.indexOf(`
`);n>=0;n=u.indexOf(`
`,n+1))l.push(n+1);let o=0,i=n=>l[n]??Number.POSITIVE_INFINITY,m=n=>{if(n>=i(o)&&n<i(o+1))return o;let e=0,t=l.length-1;for(;e<t;){let r=e+t+1>>1;i(r)<=n?e=r:t=r-1}return o=e,e};return(n,e)=>{let t=m(n),r=m(e);return{line:t+1,column:n-i(t)+1,endLine:r+1,endColumn:e-i(r)+1}}}export{s as a};
