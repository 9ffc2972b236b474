/** The transcript's own look: it opens without the app, on paper too. Light only: it is a document. */
export const transcriptStyle = `
*{box-sizing:border-box}
body{font:14px/1.45 "Segoe UI",system-ui,-apple-system,sans-serif;color:#1D2221;background:#F7F6F3;margin:0}
main{max-width:860px;margin:0 auto;padding:32px 24px}
h1{font-size:22px;line-height:1.25;margin:0 0 4px}
h2{font-size:15px;margin:28px 0 8px}
.lead{color:#474E4B;margin:0 0 20px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0;background:#fff;border:1px solid #DFDBD3;border-radius:8px;padding:16px}
dt{color:#626864}dd{margin:0;overflow-wrap:anywhere}
.flag{background:#fff;border:1px solid #DFDBD3;border-left:4px solid #5D7188;border-radius:8px;padding:10px 14px;margin:0 0 8px;break-inside:avoid}
.flag.high{border-left-color:#B23A20}.flag.moderate{border-left-color:#A86F00}
.flag p{margin:2px 0}.small{font-size:12px;color:#626864}
.day{font-size:12px;color:#626864;text-align:center;margin:24px 0 8px;font-weight:600}
.m{display:flex;margin:0 0 6px;break-inside:avoid}
.m.company{justify-content:flex-end}
.b{max-width:72%;background:#fff;border:1px solid #E3DFD7;border-radius:10px;padding:7px 11px;overflow-wrap:anywhere}
.m.company .b{background:#E6EFF0;border-color:#CFE0E3}
.m.flagged .b{border:2px solid #B23A20}
.m.system{justify-content:center}.m.system .b{background:none;border:0;color:#626864;font-size:12px;text-align:center}
.who{font-weight:600;font-size:12px}.t{white-space:pre-wrap}
.at{font-size:11px;color:#626864}
.m img{max-width:320px;max-height:320px;display:block;border-radius:6px;margin:4px 0}
.gone{border-style:dashed}
.foot{margin-top:32px;color:#626864;font-size:12px;overflow-wrap:anywhere}
@media print{body{background:#fff}main{padding:0;max-width:none}a{color:inherit;text-decoration:none}}
`;
