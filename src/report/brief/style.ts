/** Two boxes side by side share so many parts of the width; the first has 5 to 9 of them, as its text needs. */
export const boxParts = 14;

/** Look of the brief: A4 in print, one column on a phone, no colour needed. Contrast of every text is at least 4.5 to 1. */
export const style = `
:root{--ink:#1c232b;--mid:#4d5761;--rule:#c9ced3;--A:#1d4f8c;--warn:#8a1c00}
*{box-sizing:border-box}
html{font:9.6pt/1.33 "Noto Sans","Segoe UI","Helvetica Neue",Arial,"DejaVu Sans",sans-serif;color:var(--ink);background:#fff;-webkit-text-size-adjust:100%}
body{margin:0}
svg,svg text{font-family:inherit}
svg{display:block;width:100%;height:auto;overflow:visible}
.page,.annex{max-width:180mm;margin:0 auto;padding:10mm 4mm}
.band{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 6mm;font-size:9pt;color:var(--mid);border-bottom:1.1mm solid var(--ink);padding-bottom:1.8mm;overflow-wrap:anywhere}
h1{font-size:18pt;line-height:1.14;margin:3.4mm 0 2.6mm;max-width:168mm;overflow-wrap:anywhere;text-wrap:balance}
h2{font-size:10.2pt;line-height:1.22;margin:0 0 .5mm;overflow-wrap:anywhere}
p{margin:0 0 1.1mm;overflow-wrap:anywhere}
.sub,.note{color:var(--mid);font-size:8.5pt;line-height:1.28}
.note{margin:1mm 0 0}
.ask{background:#edf2fa;border-left:1.3mm solid var(--A);padding:1.8mm 3.5mm;margin:0 0 3mm}
.ask h2{font-size:8.8pt;letter-spacing:.06em;text-transform:uppercase}
.ask p{margin:0}
.figures{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:6mm;overflow-wrap:anywhere;border-bottom:.3mm solid var(--rule);padding-bottom:2.5mm;margin-bottom:3.2mm}
.big{font-size:19pt;line-height:1.1;font-weight:700;color:var(--A);margin:0}
.big small{font-size:10.5pt}
.alarm .big{color:var(--warn)}
.label{font-weight:600;margin:.6mm 0 .4mm;line-height:1.25}
.figures .note{margin:0;line-height:1.3}
.row{margin-bottom:3mm}
.row:not(.two) figure:not(.full) svg{max-width:108mm}
.row:last-child{margin-bottom:0}
.dense{font-size:8.9pt;line-height:1.29}
.row.two{display:grid;gap:6mm;grid-template-columns:repeat(2,minmax(0,1fr))}
.row.two .box{height:100%}
.row.two.boxes{gap:4mm;font-size:8.5pt}
.boxes .box{padding:1.4mm 3mm}
.row>div{min-width:0}
.block{margin-bottom:3mm}
.row>div>.block:last-child{margin-bottom:0}
.box{background:#f3f1ea;padding:2.2mm 3.5mm}
.box p{margin-bottom:0}
figure{margin:0}
figure svg{margin-top:1.2mm}
.narrow{display:none}
ul,ol{margin:0;padding-left:5mm}
li{margin-bottom:.7mm;overflow-wrap:anywhere}
code{font:8.6pt/1.3 "DejaVu Sans Mono",Consolas,Menlo,monospace;overflow-wrap:anywhere}
.annex h1{font-size:15pt}
.annex section{margin-bottom:5mm}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:8.2pt;line-height:1.25}
th,td{text-align:right;padding:.6mm 1.4mm;border-bottom:.2mm solid var(--rule);vertical-align:top;font-variant-numeric:tabular-nums}
th{border-bottom-color:var(--ink);font-weight:600;vertical-align:bottom}
.w{text-align:left;overflow-wrap:break-word}
#t-a7-numbers td:nth-child(2){max-width:34mm}
@media print,screen and (min-width:641px){${[5, 6, 7, 8, 9].map((part) => `.row.two.part${part}{grid-template-columns:minmax(0,${part}fr) minmax(0,${boxParts - part}fr)}`).join("")}}
@media screen{body{background:#e9ecef}.page,.annex{background:#fff;margin:6mm auto;padding:12mm 15mm;max-width:210mm}}
@media screen and (max-width:640px){body{background:#fff}.page,.annex{margin:0;padding:5mm 4mm}.figures,.row.two,.row.two.boxes{grid-template-columns:minmax(0,1fr);gap:4mm}h1{font-size:15pt}.wide{display:none}.narrow{display:block}figure svg{max-width:460px}}
@media print{@page{size:A4;margin:11mm 15mm 10mm}.page,.annex{padding:0;max-width:none;margin:0}.page{break-after:page}.scroll{overflow:visible}table{font-size:7.2pt}tr,figure,.box,.block{break-inside:avoid}.annex section{break-inside:auto}thead{display:table-header-group}h1,h2,.block:has(h2:only-child){break-after:avoid}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`.trim();
