/**
 * The one style sheet: system fonts, colours as custom properties for light, dark and print. Data are blue, the event
 * at hand vermilion (Okabe and Ito's pair, told apart in every common colour blindness).
 */
export const STYLE = `
:root{color-scheme:light dark;
--paper:#fdfcfa;--panel:#f5f3ee;--ink:#1d1c1a;--muted:#5f5b55;--line:#ddd8cf;--grid:#e6e2da;
--data:#5b92c4;--data-strong:#1c5586;--data-soft:#bcd5ea;--event:#b8420a;--event-soft:#fbe9df;--gap:#ebe7df;--focus:#1c5586;
--what:#ece8e0;--when:#eae4f6;--where:#dcefe3;--who:#dbe9f6;--toll:#fbe2d5;--attribution:#f8edc4;
--what-line:#6f685c;--when-line:#6a4fa3;--where-line:#23744a;--who-line:#1c5586;--toll-line:#9c3607;--attribution-line:#765c04;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,Charter,"Bitstream Charter",Georgia,"Times New Roman",serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{
--paper:#161615;--panel:#201f1d;--ink:#ece9e3;--muted:#a9a49b;--line:#3a3834;--grid:#2d2b28;
--data:#4d87bb;--data-strong:#9cc8ee;--data-soft:#29425a;--event:#f59a66;--event-soft:#3a261b;--gap:#2a2825;--focus:#9cc8ee;
--what:#2f2d29;--when:#322a45;--where:#1f3a2b;--who:#1f3549;--toll:#47291a;--attribution:#3d3413;
--what-line:#b3aca0;--when-line:#bda6f0;--where-line:#7ccf9f;--who-line:#9cc8ee;--toll-line:#f59a66;--attribution-line:#e0c45c}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.55 var(--sans);font-variant-numeric:lining-nums}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.25rem .5rem}
main,header,nav,footer{max-width:50rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:2.5rem}
a{color:var(--data-strong);text-underline-offset:.15em;text-decoration-thickness:.06em}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
p{margin:0 0 .75rem}h1,h2,h3{line-height:1.2;text-wrap:balance}
h1{font:600 clamp(1.6rem,1.05rem + 2.3vw,2.5rem)/1.18 var(--serif);letter-spacing:-.008em;margin:.75rem 0 1rem}
h2{font:600 1.5rem/1.25 var(--serif);margin:0 0 .5rem}
h3{font:600 1rem/1.35 var(--sans);margin:1.75rem 0 .5rem}
nav{margin-top:2rem;font-size:.875rem}nav p{color:var(--muted);margin:0}nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem}
section{margin-top:3.25rem;padding-top:1.5rem;border-top:1px solid var(--line)}
.dateline,.eyebrow,.lead,.footing,figcaption,.note,.caveats,footer{color:var(--muted);font-size:.875rem;line-height:1.5}
.dateline{margin:0;display:flex;flex-wrap:wrap;gap:.1rem .6rem}.dateline b{color:var(--ink);font-weight:600}
.eyebrow{font-weight:600;margin:0 0 .35rem}
.lead{max-width:40rem;margin-bottom:1.25rem}
.first{border-left:3px solid var(--event);background:var(--event-soft);padding:.85rem 1rem;margin:1.25rem 0 0}
header>.note{margin:.35rem 0 0;max-width:42rem}
.standfirst{font:400 1.1875rem/1.45 var(--serif);max-width:44rem;margin:-.25rem 0 1rem}
.verdict-meta{display:flex;flex-wrap:wrap;gap:.4rem .6rem;align-items:baseline;margin:0 0 1rem}
.chip{display:inline-block;border:1px solid var(--line);border-radius:999px;padding:.05rem .65rem;font-size:.8125rem;line-height:1.6;color:var(--muted);white-space:nowrap}
.chip.answer{border-color:var(--ink);color:var(--ink);font-weight:600}.chip.event{border-color:var(--event);color:var(--event)}
.reason{max-width:42rem;margin:1rem 0}
.glance{margin:1.75rem 0 0;font-size:.9375rem;line-height:1.45}.glance>div{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:0 1rem;padding:.5rem 0;border-top:1px solid var(--line)}.glance dd{margin:0}.glance dt{font-weight:600}
.attack{margin:1.25rem 0 0;padding:1rem 0 0;border-top:1px solid var(--line)}
.attack p{margin:0;font-size:1.0625rem;line-height:1.5;max-width:42rem}
.keys{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:0 1.75rem;margin:2rem 0 0;padding:0;list-style:none}
.keys li{border-top:2px solid var(--ink);padding-top:.7rem}
.keys .value{font:600 2.125rem/1.05 var(--serif);font-variant-numeric:lining-nums;margin:0 0 .15rem;overflow-wrap:anywhere}
.keys .unit{font:600 .875rem/1.3 var(--sans);margin:0 0 .4rem}
.keys .bounds{color:var(--muted);font-size:.8125rem;line-height:1.45;margin:0 0 .5rem}.keys .bounds span{display:block}
.keys .statement{font-size:.875rem;line-height:1.45;margin:0}
.finding{margin:0 0 1.15rem;max-width:42rem}.finding .statement{margin:0 0 .2rem}
.footing{margin:0;font-size:.8125rem}.footing span+span::before{content:"·";margin:0 .45em}.footing b{color:var(--ink);font-weight:600}
.basis{margin:.1rem 0 .4rem}.basis>summary{color:var(--muted);font-size:.8125rem;line-height:1.5}.basis>p{margin:.3rem 0;font-size:.8125rem;line-height:1.45}.finding.claim{margin-bottom:.8rem}.claim .statement+p{font-size:.9375rem;line-height:1.45}.finding>p{margin:0 0 .2rem}
.dataset>summary{font-weight:600;font-size:.9375rem}
.caveats{margin:.3rem 0 0;padding-left:1.1rem}.caveats li{margin:.1rem 0}
figure{margin:1.5rem 0 1.75rem}figure>.title{font-weight:600;margin:0;font-size:1rem;line-height:1.35}figure>.subtitle{color:var(--muted);font-size:.875rem;margin:0 0 .4rem}
figcaption{margin-top:.25rem;max-width:42rem}figcaption p{margin:0 0 .4rem}
svg{display:block;max-width:100%;height:auto;overflow:visible;font-family:var(--sans);font-variant-numeric:tabular-nums lining-nums}
.narrow{display:none}
details{margin:.6rem 0 1rem}summary{cursor:pointer;color:var(--data-strong);font-size:.875rem;width:fit-content}
details[open]>summary{margin-bottom:.6rem}
.scroll{overflow-x:auto;max-height:26rem;border:1px solid var(--line);border-radius:3px}
table{border-collapse:collapse;font-size:.8125rem;line-height:1.4;width:100%;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;color:var(--muted);padding:.5rem .6rem;caption-side:top}
th,td{padding:.3rem .6rem;text-align:left;vertical-align:top;border-top:1px solid var(--line)}
th{font-weight:600}tbody th{font-weight:400}thead th{position:sticky;top:0;background:var(--panel);vertical-align:bottom;border-top:0}
.number{text-align:right;white-space:nowrap}.download{font-size:.8125rem;margin:.4rem 0 0}
.card{margin:1.25rem 0;padding:1rem 1.15rem 1.15rem;background:var(--panel);border-radius:4px;display:grid;grid-template-columns:minmax(0,1.25fr) minmax(0,1fr);gap:.25rem 1.75rem;break-inside:avoid}
.card>h3{grid-column:1/-1;margin:0 0 .35rem;display:flex;flex-wrap:wrap;gap:.4rem .75rem;align-items:baseline}
.card.main{box-shadow:inset 3px 0 0 var(--event)}
blockquote{margin:0 0 .75rem;font:400 1.0625rem/1.75 var(--serif)}
.fields{margin:0}.fields div{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:0 .75rem;padding:.3rem 0;border-top:1px solid var(--line);font-size:.9375rem;line-height:1.4}
.fields div:first-child{border-top:0}.fields dt{color:var(--muted);font-size:.8125rem;line-height:1.6}.fields dd{margin:0;overflow-wrap:anywhere}
.fields .words{display:block;color:var(--muted);font-size:.8125rem}
mark{color:inherit;padding:.08em .12em;border-radius:2px;border-bottom:2px solid;box-decoration-break:clone;-webkit-box-decoration-break:clone}
mark small{font:600 .6875rem/1 var(--sans);margin-left:.3em;white-space:nowrap;vertical-align:.12em}
${["what", "when", "where", "who", "toll", "attribution"]
  .map(
    (kind) =>
      `mark.${kind}{background:var(--${kind});border-color:var(--${kind}-line)}mark.${kind} small{color:var(--${kind}-line)}.fields .${kind}{border-left:3px solid var(--${kind}-line);padding-left:.6rem}`,
  )
  .join("\n")}
mark.when{border-bottom-style:dashed}mark.where{border-bottom-style:dotted}mark.attribution{border-bottom-style:double;border-bottom-width:3px}
ul.plain{padding-left:1.1rem;margin:0 0 1rem}ul.plain li{margin:.2rem 0}
.dataset{margin:0 0 .75rem}.dataset dl{margin:0}.dataset dl>div,.facts-list>div{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:0 1rem;padding:.4rem 0;border-top:1px solid var(--line);font-size:.9375rem;line-height:1.45}
.dataset dt,.facts-list dt{color:var(--muted);font-size:.875rem}.dataset dd,.facts-list dd{margin:0;overflow-wrap:anywhere}.dataset dd ul{margin:0;padding-left:1rem}
pre,code{font-family:var(--mono);font-size:.875rem}pre{background:var(--panel);padding:.85rem 1rem;overflow-x:auto;border-radius:3px}
.hash{font-family:var(--mono);font-size:.8125rem;overflow-wrap:anywhere}
.article{white-space:pre-wrap;font:400 1rem/1.6 var(--serif);overflow-wrap:anywhere}
footer{margin-top:3.5rem;padding-top:1rem;padding-bottom:3rem;border-top:1px solid var(--line)}
@media screen and (max-width:44rem){
body{font-size:1rem}main,header,nav,footer{padding-left:1.25rem;padding-right:1.25rem}header{padding-top:1.5rem}
.wide{display:none}.narrow{display:block}
.keys{grid-template-columns:1fr;gap:1.25rem}.keys li{display:grid;grid-template-columns:minmax(5.5rem,auto) minmax(0,1fr);gap:0 1rem;padding-top:.6rem}
.keys .statement{display:none}.keys .value{grid-row:1/5;grid-column:1;align-self:start;font-size:1.75rem}.keys .eyebrow{grid-column:2;grid-row:1}.keys .unit,.keys .bounds{grid-column:2}
.glance>div{grid-template-columns:1fr}.standfirst{font-size:1.0625rem}.card{grid-template-columns:1fr;padding:.85rem .9rem 1rem}
section{margin-top:2.5rem}
.dataset dl>div,.facts-list>div{grid-template-columns:1fr}.fields div{grid-template-columns:5.5rem minmax(0,1fr)}}
@media print{:root{color-scheme:light;--paper:#fff;--panel:#fff;--ink:#000;--muted:#444;--line:#bbb;--grid:#ddd;
--data:#5b92c4;--data-strong:#1c5586;--data-soft:#cfe0ef;--event:#b8420a;--event-soft:#fff;--gap:#eee}
@page{margin:16mm 15mm}html{font-size:12.5px}h1{font-size:2rem}main,header,footer{max-width:none;padding:0}.wide{display:block}.narrow,.skip,.download,nav,details:not([open],.basis,.shown){display:none}
details::details-content{content-visibility:visible;display:block;height:auto}summary{list-style:none;color:var(--ink)}summary::-webkit-details-marker{display:none}
figure,.finding,.lead,.card,.keys li,.glance>div,tr,dl>div{break-inside:avoid}h2,h3,.lead,.title,.subtitle,.basis>summary,.shown>summary{break-after:avoid}section{margin-top:1.75rem}header{padding-top:0}pre{white-space:pre-wrap;overflow-wrap:anywhere}.scroll{max-height:none;overflow:visible}
.card{border:1px solid var(--line)}a{color:inherit}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();
