/** The transcript's own look: it opens without the app, on paper too. Light only: it is a document. */
export const transcriptStyle = `
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:14px/1.45 "Segoe UI",system-ui,-apple-system,"Noto Sans",sans-serif;color:#1D2221;background:#F7F6F3;margin:0}
main{max-width:900px;margin:0 auto;padding:32px 24px 64px}
p{margin:0}
header{border-bottom:2px solid #2B5F69;padding-bottom:12px;margin:0 0 16px}
.kind{color:#2B5F69;font-weight:600}
h1{font-size:24px;line-height:1.25;margin:2px 0 0;overflow-wrap:anywhere}
h2{font-size:17px;margin:32px 0 8px;break-after:avoid}
h3{font-size:14px;margin:0;break-after:avoid}
a{color:#1F5560}
dl{display:grid;grid-template-columns:minmax(8em,max-content) 1fr;gap:6px 20px;margin:0}
dt{color:#59605C}dd{margin:0;overflow-wrap:anywhere}
.facts{background:#fff;border:1px solid #DFDBD3;border-radius:8px;padding:16px}
.facts dt{max-width:13em}
.gaps,.why{margin:0;padding-left:18px}
.small{font-size:12px;color:#59605C}
.hash{font:11px/1.4 ui-monospace,Consolas,"DejaVu Sans Mono",monospace;color:#474E4B;overflow-wrap:anywhere}
.no{font-variant-numeric:tabular-nums;color:#59605C;font-weight:600}
.pill{display:inline-block;font-size:12px;font-weight:600;line-height:1.3;border:1px solid #C9CFD6;border-radius:9px;padding:1px 8px;color:#3D4A58;background:#F1F3F5;text-decoration:none}
.pill.high{color:#8A2A15;border-color:#E3B3A7;background:#FBEDE9}
.pill.moderate{color:#7A5100;border-color:#E5CB94;background:#FCF4E1}
.flag{background:#fff;border:1px solid #DFDBD3;border-left:4px solid #5D7188;border-radius:8px;padding:12px 16px;margin:8px 0;break-inside:avoid}
.flag.high{border-left-color:#B23A20}.flag.moderate{border-left-color:#A86F00}
.flag h3{display:flex;flex-wrap:wrap;gap:4px 8px;align-items:center}
.flag .why{margin:4px 0 8px}
.day{text-align:center;color:#474E4B;margin:24px 0 8px}
.m{display:flex;margin:0 0 8px}
.m.company{justify-content:flex-end}
.b{max-width:76%;background:#fff;border:1px solid #E3DFD7;border-radius:8px;padding:7px 12px;overflow-wrap:anywhere;break-inside:avoid}
.m.company .b{background:#E6EFF0;border-color:#C6DADD}
.m.flagged .b{border:2px solid #5D7188}.m.moderate .b{border-color:#A86F00}.m.high .b{border-color:#B23A20}
.m.system{justify-content:center}.m.system .b{background:none;border-color:transparent;color:#59605C;font-size:12px;text-align:center}
.who{font-size:12px;color:#474E4B}.who b{color:#1D2221}.who time{margin-left:8px;white-space:nowrap;font-variant-numeric:tabular-nums}
.t{white-space:pre-wrap;unicode-bidi:plaintext}
.its{margin-top:4px;display:flex;flex-wrap:wrap;gap:4px}
mark{background:#FCE3A6;color:inherit;border-bottom:1px solid #A86F00}
.m img,.m video{max-width:340px;max-height:340px;display:block;border-radius:6px;margin:4px 0}
.m audio{display:block;width:300px;margin:4px 0}
.absent{color:#7A5100}
.gone{border-style:dashed}
table{border-collapse:collapse;width:100%;background:#fff}
th,td{border:1px solid #DFDBD3;padding:6px 10px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:600;background:#F1EFEA}td:last-child{white-space:nowrap}
tr{break-inside:avoid}
.check{break-inside:avoid}.check ol{margin:8px 0;padding-left:22px}.check li{margin:4px 0}
code{display:block;font:12px/1.6 ui-monospace,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
.promise{margin-top:12px;padding:10px 14px;border:1px solid #DFDBD3;border-radius:8px;background:#fff}
@media(max-width:640px){main{padding:20px 12px}.b{max-width:94%}dl{grid-template-columns:1fr}dt{margin-top:6px}}
@media print{body{background:#fff;font-size:12px}main{padding:0;max-width:none}a{color:inherit}audio,video{display:none!important}}
`;

/** For whoever prints the page from a browser: page numbers, where the browser knows margin boxes (Chromium 131). */
export const printedStyle = `@page{size:A4;margin:16mm 14mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:9px sans-serif;color:#59605C}}`;
