function p(o,t,n){let s=o.get(t);s?s.push(n):o.set(t,[n])}export{p as a};
