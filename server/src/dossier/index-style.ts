/** How the page of a dossier looks, by day and by night, on a telephone and on paper. */
export const INDEX_STYLE = `
:root{color-scheme:light dark;--line:#d0d0d0;--soft:#595959;--link:#1456a8}
@media(prefers-color-scheme:dark){:root{--line:#444;--soft:#b0b0b0;--link:#8ab8f0}}
body{margin:0;font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans SC",sans-serif}
main{max-width:960px;margin:0 auto;padding:24px 16px;overflow-wrap:anywhere}
h1{font-size:24px}h2{font-size:18px;margin:0 0 8px}
section{padding:16px 0;border-top:1px solid var(--line)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0}dt{color:var(--soft)}dd{margin:0}
.mark{margin:0 0 12px;padding:8px 12px;border:3px solid #c4262e;font-weight:700}
small{color:var(--soft)}a{color:var(--link)}li{margin:6px 0}ol{padding-inline-start:24px;margin:0}
#report{padding:0 12px}#report.whole{border-inline-start:4px solid #2e8b3d}#report.broken{border-inline-start:4px solid #c4262e}
`;
