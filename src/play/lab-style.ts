/** Looks of the page: one column on phones, rules beside results from 900 pixels on. Type of 16 pixels, targets of 44, inks of the charts. */
export const labStyle = `
:root{--dark:#1c232b;--mid:#4d5761;--rule:#c9ced3;--pale:#f3f5f7;--blue:#1d4f8c;--alarm:#8a1c00}
*{box-sizing:border-box}
html{font-size:16px}body{font:1rem/1.45 system-ui,-apple-system,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif;color:var(--dark);background:#fff;-webkit-text-size-adjust:100%}
body{margin:0}
header,main,footer{padding:12px 22px;max-width:1400px;margin:0 auto}
header{border-bottom:1px solid var(--rule)}
h1{font-size:1.6rem;line-height:1.2;margin:0 0 2px}
h2{font-size:1.25rem;line-height:1.3;margin:0 0 8px}
h3{font-size:1rem;line-height:1.3;margin:0 0 2px}
p{margin:0 0 8px}
.sub,.note{color:var(--mid);font-size:.875rem}
.bar{display:flex;flex-wrap:wrap;gap:8px;align-items:end;margin:10px 0 4px}
.bar label{display:flex;flex-direction:column;font-size:.8125rem;color:var(--mid)}
.bar select,.bar input,.bar button{font-size:1rem;padding:8px 11px;color:var(--dark)}
.bar button[aria-pressed=true]{color:#fff}
button,select,input[type=text]{font:inherit;color:inherit;min-height:44px;border:1px solid #7b858e;border-radius:6px;background:#fff;padding:8px 14px}
input[type=text]{font-family:ui-monospace,"DejaVu Sans Mono",Consolas,monospace;width:13.5em;max-width:100%}
button{cursor:pointer}
button:hover{background:var(--pale)}
button[aria-pressed=true],button.main{background:var(--blue);border-color:var(--blue);color:#fff}
:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
.columns{display:grid;gap:24px}
.rules{margin:0;border:0;padding:0}
.rules h2{display:inline;margin:0}
@media(min-width:900px){.columns{grid-template-columns:300px minmax(0,1fr)}.columns .rules{grid-column:1;grid-row:1}.columns .results{grid-column:2;grid-row:1;min-width:0}}
@media(max-width:899px){.rules{position:sticky;bottom:0;background:#fff;border-top:2px solid var(--dark);max-height:52vh;overflow:auto;margin:0 -12px;padding:0 12px}}
.lever{border-top:1px solid var(--rule);padding:8px 0 4px}
.lever .head{display:flex;justify-content:space-between;gap:10px;align-items:baseline}
.lever output{font-weight:700;color:var(--blue);white-space:nowrap}
.lever input[type=range]{width:100%;height:44px;margin:0;accent-color:var(--blue)}
.lever select{width:100%}
.lever .instead{display:flex;align-items:center;gap:8px;min-height:44px;margin-top:-8px;font-size:.9375rem}
.lever input[type=checkbox],.choice input{width:22px;height:22px;flex:none;accent-color:var(--blue);margin:0}
.claim{font-size:1.3rem;line-height:1.35;font-weight:700;margin:0 0 6px}
.claim.alarm,.key.alarm b{color:var(--alarm)}
.keys{display:flex;flex-wrap:wrap;gap:8px 28px;margin:0 0 14px;padding:0;list-style:none}
.key{flex:1 1 200px;min-width:0;max-width:330px}
.key b{font-size:1.75rem;line-height:1.15}
.key small{font-size:.875rem;color:var(--mid);display:block}
.charts{display:grid;gap:22px 28px;grid-template-columns:repeat(auto-fill,minmax(min(320px,100%),1fr));align-items:start}
.charts .wide{grid-column:1/-1;max-width:860px}
figure{margin:0}
figure svg{display:block;width:100%;height:auto;max-width:860px}
figure:not(.wide) svg{max-width:420px}
.narrow{display:none}
@media(max-width:559px){.narrow{display:block}.broad{display:none}header,main,footer{padding:10px 12px}.claim{font-size:1.125rem}h1{font-size:1.3rem}}
table{border-collapse:collapse;font-size:.9375rem;margin:6px 0 14px;max-width:100%}
.scroll{overflow-x:auto}
th,td{text-align:left;padding:5px 14px 5px 0;border-bottom:1px solid var(--rule);vertical-align:top}
td.figure,th.figure{text-align:right;font-variant-numeric:tabular-nums}
details{margin:14px 0;border-top:1px solid var(--rule);padding-top:4px}
summary{cursor:pointer;min-height:44px;display:flex;align-items:center;font-weight:600}
summary::before{content:"\\25B8";margin-right:8px}
details[open]>summary::before{content:"\\25BE"}
fieldset{border:1px solid var(--rule);border-radius:6px;margin:0 0 14px;padding:6px 14px 10px;min-width:0}
legend{font-weight:700;padding:0 6px}
.choice{display:flex;gap:10px;align-items:center;min-height:44px}
.code{font:700 2.6rem/1.2 ui-monospace,"DejaVu Sans Mono",Consolas,monospace;letter-spacing:.04em;margin:2px 0 6px;overflow-wrap:anywhere}
.box{border:2px solid var(--dark);border-radius:8px;padding:12px 16px;margin:0 0 16px;max-width:720px}
.fault{color:var(--alarm);font-weight:600}
.busy{opacity:.55}
.grid{display:grid;gap:10px 18px;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));margin:0 0 14px}
.grid label,.stack{display:flex;flex-direction:column;gap:4px}
html.projector{font-size:24px}
.projector .hideable{display:none}
.projector .columns{grid-template-columns:1fr}
.projector .key b{font-size:2.4rem}
.projector .charts{grid-template-columns:repeat(auto-fill,minmax(520px,1fr))}
.projector figure svg,.projector figure:not(.wide) svg,.projector .charts .wide{max-width:1300px}
@media print{header .bar,aside,button{display:none}}
`;
