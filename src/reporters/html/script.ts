/** The search and the boxes above the findings. Without it the page shows everything. */
export const script = `
const form=document.querySelector('.filter'),field=form.elements.search,said=form.querySelector('output');
const all=[...document.querySelectorAll('[data-find]')],found=all.filter((it)=>it.dataset.severity);
const apply=()=>{
  const words=field.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const kinds=new Set([...form.querySelectorAll('input[name=severity]:checked')].map((it)=>it.value));
  let left=0;
  for(const it of all){
    const fits=words.every((word)=>it.dataset.find.includes(word));
    if(!it.dataset.severity){it.classList.toggle('dim',!fits);continue}
    it.hidden=!(fits&&kinds.has(it.dataset.severity));
    if(!it.hidden)left+=1;
  }
  said.textContent=left+' of '+found.length+' shown';
};
form.hidden=false;
form.addEventListener('input',apply);
form.addEventListener('submit',(event)=>event.preventDefault());
apply();
`;
