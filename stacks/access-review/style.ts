/** Style of the access review. On a phone every row becomes a card. */
export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --soft: #8882; --role: #2563eb22; }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 96rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; }
thead th { background: var(--soft); font-weight: 600; }
tbody th { font-weight: 500; overflow-wrap: anywhere; }
.matrix { font-size: .8rem; table-layout: fixed; }
.matrix th, .matrix td { overflow-wrap: anywhere; padding: .25rem .3rem; }
.matrix .role { font-size: .75rem; padding: 0 .25rem; }
.matrix th:first-child { background: Canvas; left: 0; position: sticky; width: 11rem; }
small { display: block; opacity: .75; font-size: .8rem; overflow-wrap: anywhere; font-weight: 400; }
.role { background: var(--role); border: 1px solid transparent; border-radius: .4rem; display: inline-block; margin: .1rem 0; padding: 0 .4rem; }
.eligible { border: 1px dashed currentColor; }
@media (max-width: 700px) {
  body { margin: 1rem auto; }
  thead { display: none; }
  table, tbody, tr, th, td { display: block; width: auto; }
  table.matrix { font-size: inherit; min-width: 0 !important; }
  .matrix th:first-child { background: var(--soft); position: static; width: auto; }
  tr { border: 1px solid var(--line); border-radius: .5rem; margin-bottom: 1rem; overflow: hidden; }
  th, td { border: 0; border-bottom: 1px solid var(--line); }
  tbody th { background: var(--soft); }
  td.none { display: none; }
  td::before { content: attr(data-label); display: block; font-size: .8rem; opacity: .75; }
}
`;
