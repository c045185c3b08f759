/** How a printed form looks: A4, black on white. */
export const PAPER_STYLE = `
body{margin:0;background:#fff;color:#000;color-scheme:light;font:10.5pt/1.5 FangSong,STFangsong,仿宋,FangSong_GB2312,"Noto Serif CJK SC","Noto Serif SC",SimSun,serif}
main{box-sizing:border-box;margin:0 auto;padding:18mm 16mm}
.portrait{width:210mm}.landscape{width:297mm}
h1{margin:0 0 6mm;font-size:18pt;text-align:center}
.line{display:flex;gap:8mm;margin:2mm 0}.line .answer{display:inline-block;min-width:28mm}
table{width:100%;border-collapse:collapse;table-layout:fixed}
th,td{padding:1.5mm 2mm;font-weight:400;vertical-align:middle;overflow-wrap:anywhere;border:.75pt solid #000;height:8mm}
.sheet th,.sheet td{padding:1mm;font-size:9pt;text-align:center;height:auto}
span{white-space:pre-line}.answer{white-space:pre-wrap}.vertical{writing-mode:vertical-rl}
small{display:block;margin-top:1mm;font-size:8.5pt}.notes{margin-top:3mm;font-size:9pt}.notes p{margin:0}
/* What is fixed is printed on every page. */
.mark{position:fixed;inset:0;display:grid;place-items:center;color:#c4262e;font:700 40pt sans-serif;opacity:.3;rotate:-30deg;pointer-events:none;z-index:1}
@media print{main{width:auto!important;padding:0}thead{display:table-header-group}tr{break-inside:avoid}}
`;
