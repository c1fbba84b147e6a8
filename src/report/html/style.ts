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
main,header,nav,footer{max-width:50.5rem;margin:0 auto;padding:0 1.5rem;min-width:0}
header{padding-top:1.5rem}
a{color:var(--data-strong);text-underline-offset:.15em;text-decoration-thickness:.06em}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
p{margin:0 0 .75rem}h1,h2,h3{line-height:1.2;text-wrap:balance}
h1{font:600 clamp(1.5rem,1.05rem + 2vw,2.375rem)/1.16 var(--serif);letter-spacing:-.008em;margin:.85rem 0 .85rem}
h2{font:600 1.5rem/1.25 var(--serif);margin:0 0 .5rem}
h3{font:600 1rem/1.35 var(--sans);margin:1.25rem 0 .5rem}
nav{margin-top:1.25rem;font-size:.875rem}nav p{color:var(--muted);margin:0}nav ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem}
section{margin-top:2.25rem;padding-top:1.25rem;border-top:1px solid var(--line)}section:target>h2{text-decoration:underline;text-decoration-color:var(--event);text-underline-offset:.2em}
.dateline,.eyebrow,.lead,.footing,figcaption,.note,.caveats,footer{color:var(--muted);font-size:.875rem;line-height:1.5}
.dateline{margin:0;display:flex;flex-wrap:wrap;gap:.1rem .6rem}.dateline b{color:var(--ink);font-weight:600}
.eyebrow{font-weight:600;margin:0 0 .35rem}
.lead{max-width:42rem;margin-bottom:.9rem}
.first{border-left:3px solid var(--event);background:var(--event-soft);padding:.85rem 1rem;margin:1.25rem 0 0}
header>.note{margin:.35rem 0 0;max-width:42rem}
.standfirst{font:400 1.125rem/1.45 var(--serif);max-width:46rem;margin:1.25rem 0 .75rem}
.verdict-meta{display:flex;flex-wrap:wrap;gap:.4rem .6rem;align-items:baseline;margin:.75rem 0 0}
.chip{display:inline-block;border:1px solid var(--line);border-radius:999px;padding:.05rem .65rem;font-size:.8125rem;line-height:1.6;color:var(--muted);white-space:nowrap}
.chip.answer{border-color:var(--ink);color:var(--ink);font-weight:600}.chip.event{border-color:var(--event);color:var(--event)}
.reason{max-width:42rem;margin:1rem 0}
.glance{margin:1.25rem 0 .75rem;font-size:.9375rem;line-height:1.45}.glance>div{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:0 1rem;padding:.4rem 0;border-top:1px solid var(--line)}.glance dd{margin:0}.glance dt{font-weight:600}
.attack{margin:0;border-left:3px solid var(--event);padding-left:.85rem}
.attack p{margin:0;font-size:1.0625rem;line-height:1.45;max-width:44rem}
.keys{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:0 1.75rem;margin:1.5rem 0 0;padding:0;list-style:none}
.keys li{border-top:2px solid var(--ink);padding-top:.7rem}
.keys .value{font:600 2.5rem/1.05 var(--serif);font-variant-numeric:lining-nums;margin:0 0 .15rem;overflow-wrap:anywhere}
.keys .eyebrow{color:var(--ink);line-height:1.3}.keys .unit{font:400 .8125rem/1.4 var(--sans);margin:.15rem 0 .35rem}
.keys .bounds{color:var(--muted);font-size:.8125rem;line-height:1.45;margin:0}.keys .bounds span{display:block}
.finding{margin:0 0 .85rem;max-width:44rem}.finding .statement{font-size:1rem;line-height:1.45}.finding .statement{margin:0 0 .2rem}
.footing{margin:0;font-size:.8125rem}.footing span+span::before{content:"·";margin:0 .45em}.footing b{color:var(--ink);font-weight:600}
.basis{margin:.1rem 0 .4rem}.basis>summary{color:var(--muted);font-size:.8125rem;line-height:1.5}.basis>p{margin:.3rem 0;font-size:.8125rem;line-height:1.45}.finding.claim{margin:0;padding:.65rem 0 .5rem;border-top:1px solid var(--line);max-width:none}.claim p{max-width:44rem}.claim .statement{margin-bottom:.25rem}.claim .statement+p{font-size:.9375rem;line-height:1.45;color:var(--muted)}.claim .note{font-size:.8125rem}.claim .basis{display:inline-block;margin:0 1rem 0 0;vertical-align:top}.claim .chip{margin-right:.35rem}
.chip.contradicted,.chip.depends-on-the-measure{border-color:var(--event);color:var(--event)}.chip.supported,.chip.close{border-color:var(--data-strong);color:var(--data-strong)}
.lit,.claim:target,tr:target{background:var(--event-soft)}
.behind{display:flex;flex-wrap:wrap;gap:0 1.25rem;align-items:baseline}.behind>details[open]{flex-basis:100%}.behind .download span+span{margin-left:.75rem}
.plain-table{margin:.25rem 0 .75rem;font-size:.875rem}.plain-table thead th{position:static;background:none}.plain-table caption{padding-left:0}.plain-table th:first-child,.plain-table td:first-child{padding-left:0}
ul.plain{font-size:.9375rem;line-height:1.45}.citation{font:400 1.0625rem/1.5 var(--serif)}
.filter{border:0;margin:.6rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.2rem 1rem;font-size:.875rem}.filter legend{float:left;margin-right:1rem;padding:0;color:var(--muted)}[hidden]{display:none!important}
.tip{position:fixed;z-index:2;pointer-events:none;max-width:20rem;background:var(--ink);color:var(--paper);font-size:.8125rem;line-height:1.35;padding:.25rem .5rem;border-radius:3px}.finding>p{margin:0 0 .2rem}
.dataset>summary{font-size:.875rem}
.caveats{margin:.3rem 0 0;padding-left:1.1rem}.caveats li{margin:.1rem 0}
figure{margin:1rem 0 1.25rem}figure>.title{font-weight:600;margin:0;font-size:1rem;line-height:1.35}figure>.subtitle{color:var(--muted);font-size:.875rem;margin:0 0 .4rem}
figcaption{margin-top:.25rem;max-width:42rem}figcaption p{margin:0 0 .4rem}
svg{display:block;max-width:100%;height:auto;overflow:visible;font-family:var(--sans);font-variant-numeric:tabular-nums lining-nums}
.narrow{display:none}
details{margin:.4rem 0 .6rem}summary{cursor:pointer;color:var(--data-strong);font-size:.875rem;width:fit-content}
details[open]>summary{margin-bottom:.6rem}
.scroll{overflow-x:auto;max-height:38rem;border:1px solid var(--line);border-radius:3px}
table{border-collapse:collapse;font-size:.8125rem;line-height:1.4;width:100%;font-variant-numeric:tabular-nums lining-nums}
caption{text-align:left;color:var(--muted);padding:.5rem .6rem;caption-side:top}
th,td{padding:.3rem .6rem;text-align:left;vertical-align:top;border-top:1px solid var(--line)}
th{font-weight:600}tbody th{font-weight:400}thead th{position:sticky;top:0;background:var(--panel);vertical-align:bottom;border-top:0}
.number{text-align:right;white-space:nowrap}.download{font-size:.8125rem;margin:.4rem 0 0}
.card{margin:.75rem 0;padding:1rem 1.15rem 1.15rem;background:var(--panel);border-radius:4px;display:grid;grid-template-columns:minmax(0,1.25fr) minmax(0,1fr);gap:.25rem 1.75rem;break-inside:avoid}
.card>h3{grid-column:1/-1;margin:0 0 .35rem;display:flex;flex-wrap:wrap;gap:.4rem .75rem;align-items:baseline}
.card.main{box-shadow:inset 3px 0 0 var(--event)}
blockquote{margin:0 0 .6rem;font:400 1rem/1.7 var(--serif)}
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
.dataset{margin:0 0 .35rem}.dataset dl{margin:0}.dataset dl>div,.facts-list>div{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:0 1rem;padding:.4rem 0;border-top:1px solid var(--line);font-size:.9375rem;line-height:1.45}
.dataset dt,.facts-list dt{color:var(--muted);font-size:.875rem}.dataset dd,.facts-list dd{margin:0;overflow-wrap:anywhere}.dataset dd ul{margin:0;padding-left:1rem}
pre,code{font-family:var(--mono);font-size:.875rem}pre{background:var(--panel);padding:.85rem 1rem;border-radius:3px;white-space:pre-wrap;overflow-wrap:anywhere}
.hash{font-family:var(--mono);font-size:.8125rem;overflow-wrap:anywhere}
.article{white-space:pre-wrap;font:400 1rem/1.6 var(--serif);overflow-wrap:anywhere}
footer{margin-top:2.25rem;padding-top:1rem;padding-bottom:3rem;border-top:1px solid var(--line)}
@media screen and (min-width:78rem){
body{display:grid;grid-template-columns:minmax(13rem,1fr) minmax(0,50.5rem) minmax(0,1fr);grid-template-rows:auto 1fr auto}
header,main,footer{grid-column:2;width:100%}nav{grid-column:1;grid-row:2;position:sticky;top:1.5rem;align-self:start;justify-self:end;width:13rem;margin:3.5rem 0 2rem;padding:0 1rem 0 1.25rem;font-size:.8125rem;line-height:1.35;max-height:calc(100vh - 3rem);overflow-y:auto}
nav ul{flex-direction:column;flex-wrap:nowrap;gap:.32rem}nav a{text-decoration:none}nav a:hover,nav a:focus{text-decoration:underline}nav p{margin-bottom:.4rem}.filter{flex-direction:column;font-size:.8125rem;margin-top:1rem}.filter legend{float:none;margin-bottom:.2rem}}
@media screen and (max-width:44rem){
body{font-size:1rem}main,header,nav,footer{padding-left:1.25rem;padding-right:1.25rem}header{padding-top:1rem}h1{margin:.6rem 0 .7rem}.attack p{font-size:1rem;line-height:1.4}
.wide{display:none}.narrow{display:block}
.keys{grid-template-columns:1fr;gap:.6rem;margin-top:1rem}.keys li{display:grid;grid-template-columns:5.25rem minmax(0,1fr);grid-template-rows:auto auto 1fr;gap:0 .9rem;padding-top:.45rem;border-top-width:1px}
.keys .value{grid-row:1/4;grid-column:1;align-self:start;font-size:1.625rem}.keys .eyebrow{grid-column:2;grid-row:1;margin:0}.keys .unit{margin:0;line-height:1.3}.keys .bounds span{display:inline}.keys .bounds span+span::before{content:" · "}.keys .unit,.keys .bounds{grid-column:2}
.glance>div{grid-template-columns:1fr}.standfirst{font-size:1.0625rem}.card{grid-template-columns:1fr;padding:.85rem .9rem 1rem}
section{margin-top:1.75rem}
.dataset dl>div,.facts-list>div{grid-template-columns:1fr}.fields div{grid-template-columns:5.5rem minmax(0,1fr)}}
.waterfall{list-style:none;margin:.6rem 0;padding:0;font-size:.9rem}
.waterfall li{display:grid;grid-template-columns:8rem minmax(0,1fr) 3rem;gap:0 .6rem;padding:.25rem 0;border-top:1px solid var(--grid)}
.waterfall li>span:last-child{grid-column:1/-1;color:var(--muted)}
.waterfall svg{width:100%;height:1.2em}
.waterfall line{stroke:var(--muted);stroke-width:.3}
.waterfall .for{fill:var(--data-strong)}
.waterfall .against{fill:var(--event)}
@media print{:root{color-scheme:light;--paper:#fff;--panel:#fff;--ink:#000;--muted:#444;--line:#bbb;--grid:#ddd;
--data:#5b92c4;--data-strong:#1c5586;--data-soft:#cfe0ef;--event:#b8420a;--event-soft:#fff;--gap:#eee}
@page{size:A4;margin:15mm 14mm}html{font-size:11.5px}h1{font-size:2rem}main,header,footer{max-width:none;padding:0}.wide{display:block}.narrow,.skip,.download,.tip,nav,details:not([open],.basis,.shown){display:none}
details::details-content{content-visibility:visible;display:block;height:auto}summary{list-style:none;color:var(--ink)}summary::-webkit-details-marker{display:none}
figure,.finding,.lead,.card,.keys li,.glance>div,tr,dl>div,.plain-table{break-inside:avoid}h2,h3,.lead,.title,.subtitle,.basis>summary,.shown>summary{break-after:avoid}section{margin-top:1.75rem}header{padding-top:0}pre{white-space:pre-wrap;overflow-wrap:anywhere}.scroll{max-height:none;overflow:visible}
.finding,.lead,.reason,.note,.standfirst,figcaption,.claim p,header>.note{max-width:none}.basis .scroll,.basis .download{display:none}.claim .basis{display:block;margin:0}.card{border:1px solid var(--line)}a{color:inherit}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`.trim();
