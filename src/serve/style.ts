/** The one stylesheet, served from our own address: the pages allow no other. */

const SERIF = `'Iowan Old Style', 'Charter', 'Source Serif 4', 'Noto Serif', Georgia, 'Liberation Serif', serif`
const SANS = `system-ui, -apple-system, 'Segoe UI', 'Noto Sans', 'Liberation Sans', sans-serif`

export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f6f7f5, #111516);
  --raised: light-dark(#fff, #191f21);
  --ink: light-dark(#16211f, #e3e7e4);
  --soft: light-dark(#55625f, #9caba8);
  --line: light-dark(#d5dad6, #2c3537);
  --key: light-dark(#0b5b57, #73cfc4);
  --tile: light-dark(#e6eae7, #1d2527);
  --tile-ink: light-dark(#68746f, #8b9b98);
  --good: light-dark(#1e6b3c, #7fd19b);
  --warn: light-dark(#8a4b00, #f0b35c);
  --bad: light-dark(#a3261b, #ff9d8f);
  --for: light-dark(#ccebe0, #164d46);
  --against: light-dark(#f8d5cd, #5f261e);
  --fact: light-dark(#f7ebb8, #4d4213);
}
* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; scroll-behavior: smooth }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 ${SANS} }
h1, h2, h3, blockquote, .lede, .told { font-family: ${SERIF}; text-wrap: pretty }
h1 { font-size: clamp(1.75rem, 1.2rem + 2.2vw, 2.75rem); line-height: 1.14; font-weight: 600; margin: 0; letter-spacing: -.012em; text-wrap: balance }
h2 { font-size: 1.3rem; line-height: 1.25; font-weight: 600; margin: 0 0 .75rem }
h3 { font-size: 1.1rem; line-height: 1.3; font-weight: 600; margin: 0 }
p { margin: 0 0 .75rem }
a { color: var(--key); text-decoration-thickness: .06em; text-underline-offset: .18em }
a:focus-visible, summary:focus-visible, .scroll:focus-visible, pre:focus-visible, input:focus-visible, textarea:focus-visible, select:focus-visible, button:focus-visible { outline: 2px solid var(--key); outline-offset: 3px }
.skip { position: absolute; left: -999rem }
.skip:focus { left: 1rem; top: 1rem; background: var(--raised); padding: .5rem 1rem; z-index: 1 }
.top, main, footer { max-width: 78rem; margin: 0 auto; padding: 0 1.25rem }
.top { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: center; justify-content: space-between; padding-block: 1.1rem; }
.wordmark { display: flex; gap: .7rem; align-items: center; font: 600 1.15rem ${SERIF}; color: var(--ink); text-decoration: none }
.mark .in { fill: var(--soft) } .mark .out { fill: var(--key) }
.top nav { display: flex; flex-wrap: wrap; gap: .25rem clamp(.8rem, 3.4vw, 1.4rem) }
.top nav a { color: var(--soft); text-decoration: none; padding: .3rem 0; border-bottom: 2px solid transparent }
.top nav a:hover { color: var(--ink) }
.top nav a[aria-current] { color: var(--ink); border-color: var(--key) }
footer { display: flex; flex-wrap: wrap; gap: .5rem 2rem; justify-content: space-between; border-top: 1px solid var(--line); margin-top: 4rem; padding-block: 1.25rem 3rem; color: var(--soft); font-size: .9rem }
footer nav { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem }
footer a { padding: .2rem 0 }
footer a[aria-current] { color: var(--ink); text-decoration: none; font-weight: 600 }
.source, .when, .dates, .kicker { color: var(--soft); font-size: .9rem }
.notice { border-inline-start: 3px solid var(--key); padding: .2rem 0 .2rem .9rem }
.lede { font-size: 1.2rem; line-height: 1.45; max-width: 42rem }

.front { display: flex; flex-direction: column; gap: 2.5rem; padding-top: 1.5rem }
.opening .lede { margin: 1.1rem 0 0 }
.well { margin: 1.1rem 0 0; color: var(--soft); font-size: .95rem }
.well::before, .health::before, .sure::before { content: ''; display: inline-block; width: .6em; height: .6em; border-radius: 50%; background: currentColor; margin-inline-end: .5em }
.well.pass::before { color: var(--good) } .well.warn::before { color: var(--warn) } .well.fail::before { color: var(--bad) }
.figures { order: 1; display: flex; flex-direction: column; gap: 2.5rem }
figure { margin: 0 }
figcaption p { color: var(--soft); font-size: .9rem }
.scroll { overflow-x: auto }
.map svg { display: block; width: 100% }
.map .chips { margin-top: 1rem }
.map text { font: 600 8.5px ${SANS}; text-anchor: middle; fill: var(--tile-ink) }
.map rect { fill: var(--tile) }
.t1 rect { fill: light-dark(#a8cfc8, #235a54) } .t1 text { fill: light-dark(#0c2a27, #e3f3f0) }
.t2 rect { fill: light-dark(#69a9a0, #2f8077) } .t2 text { fill: light-dark(#041412, #fff) }
.t3 rect { fill: light-dark(#23766d, #4fb3a6) } .t3 text { fill: light-dark(#fff, #05211d) }
.t4 rect { fill: light-dark(#0a423d, #9ae3d8) } .t4 text { fill: light-dark(#fff, #05211d) }
.months svg { display: block; width: 100%; max-width: 30rem; height: auto }
.months text { font: 13px ${SANS}; text-anchor: middle; fill: var(--soft) }
.months .count { fill: var(--ink); font-weight: 600 }
.bar { fill: var(--key) } .bar.none { fill: var(--line) }
details { margin-top: .75rem; font-size: .95rem }
summary { cursor: pointer; color: var(--key); width: fit-content; padding: .15rem 0 }
table { border-collapse: collapse; margin: .5rem 0; font-variant-numeric: tabular-nums }
th, td { text-align: start; vertical-align: top; padding: .5rem 1.5rem .5rem 0; border-bottom: 1px solid var(--line); font-weight: 400 }
thead th { color: var(--soft); font-size: .85rem; white-space: nowrap }
.regions { margin-top: .75rem; font-size: .95rem; color: var(--soft) }

.list, .reports, .chips, .links { list-style: none; margin: 0; padding: 0 }
.event { display: grid; gap: .3rem 2.5rem; padding: 1.5rem 0; border-top: 1px solid var(--line) }
.pager { display: flex; gap: 2rem; margin-top: 1.5rem }
.when { margin: 0; font-variant-numeric: tabular-nums }
.event .when { display: flex; gap: .75rem }
.event .when time { color: var(--ink) }
.event h3 { font-size: clamp(1.25rem, 1.1rem + .6vw, 1.5rem); line-height: 1.25 }
.event h3 a { color: var(--ink); text-decoration: none }
.event h3 a:hover { text-decoration: underline; text-decoration-color: var(--key) }
.told { font-style: italic; color: var(--soft); margin: .35rem 0 0; font-size: 1.05rem }
.chips { display: flex; flex-wrap: wrap; gap: .2rem 0; margin: .6rem 0 0 -.8rem; font-size: .95rem; clip-path: inset(0 0 0 2px) }
.chips li { padding-inline: .8rem; border-inline-start: 1px solid var(--tile-ink) }
.who { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: .4rem 0 0; font-size: .9rem; color: var(--soft) }
.sure { white-space: nowrap; color: var(--soft) }
.sure.several-sources, .sure.two-sources { color: var(--good) }
.sure.disputed { color: var(--warn) }
.outlets { overflow-wrap: anywhere }

.page { max-width: 50rem; padding-top: 1.5rem }
.page.wide { max-width: none }
.page > .lede { margin: 1rem 0 2rem }
.page section { margin-top: 3rem }
.side section { margin: 0 0 3rem }
.told-page > .side { margin-top: 3rem }
.page > header .dates { margin-top: 1rem }
.row { display: grid; gap: .25rem 2rem; padding: 1.1rem 0; border-top: 1px solid var(--line) }
.facts { margin: 0 }
dt { color: var(--soft); font-size: .95rem }
dd { margin: 0; min-width: 0 }
.claim + .claim { margin-top: 1.1rem }
.value { font-weight: 600; margin: 0; overflow-wrap: anywhere }
blockquote { margin: .3rem 0; padding-inline-start: .9rem; border-inline-start: 3px solid var(--line); font-size: 1.05rem; overflow-wrap: anywhere }
.claim .source { margin: 0 }
.conflicts { background: var(--raised); border: 1px solid var(--line); border-radius: 4px; padding: 1.25rem 1.5rem }
.conflicts h3 { font: 400 .95rem ${SANS}; color: var(--soft); margin-top: .75rem }
.conflicts ul { margin: .3rem 0; padding-inline-start: 1.1rem }
p.doubt { margin: .1rem 0 0 }
.doubt { display: block; color: var(--warn); font-size: .95rem }
.reports li { display: grid; gap: .3rem 2rem; padding: 1.1rem 0; border-top: 1px solid var(--line) }
.reports .source, .reasons { margin: 0 } 
.reasons { font-size: .95rem; color: var(--soft); margin-top: .3rem }
.onward { color: var(--soft) }
.health.ok { color: var(--good) } .health.failing, .health.gone { color: var(--bad) } .health.overdue, .health.frozen { color: var(--warn) } .health.new, .health.paused { color: var(--soft) }
.feeds { width: 100% }
.feeds td, .feeds th { white-space: nowrap }
.spark .pn { fill: var(--key) } .spark .pu { fill: var(--tile-ink) } .spark .pf { fill: var(--bad) }
.links li { padding: .5rem 0; border-top: 1px solid var(--line) }
code { color: var(--soft); font-size: .85rem; overflow-wrap: anywhere }
pre { background: var(--raised); border: 1px solid var(--line); border-radius: 4px; padding: 1rem; overflow-x: auto; font-size: .85rem; line-height: 1.5 }
form { display: grid; gap: .4rem; margin-top: 2.5rem }
label { margin-top: .6rem; color: var(--soft); font-size: .95rem }
input, textarea, select { font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--tile-ink); border-radius: 4px; padding: .55rem .7rem; width: 100% }
select { width: fit-content }
button { font: inherit; font-weight: 600; width: fit-content; margin-top: 1rem; padding: .6rem 1.6rem; border: 0; border-radius: 4px; background: var(--key); color: var(--paper); cursor: pointer }
.decided { margin-top: 3.5rem } .decided > p { color: var(--soft); margin: 0 0 1rem }
.decisions { list-style: none; margin: 0; padding: 0 } .decisions li { padding: .8rem 0; border-top: 1px solid var(--line) } .decisions p { margin: 0 }
.level.ad { color: var(--good) } .level.recruitment { color: var(--warn) }
.answer { border-top: 3px solid var(--soft); padding-top: 1.25rem }
.answer.ad { border-color: var(--good) } .answer.recruitment { border-color: var(--warn) }
.read { background: var(--raised); border: 1px solid var(--line); border-radius: 4px; padding: 1.25rem 1.5rem; margin: 1.25rem 0; font-family: ${SERIF}; overflow-wrap: anywhere; white-space: pre-line }
.read .title { font-weight: 600; font-size: 1.15rem }
mark { color: inherit; border-radius: 2px; padding-block: .05em }
.for { background: var(--for) } .against { background: var(--against) } mark.fact { background: var(--fact) }
.signals { display: grid; gap: 1.5rem 2rem }
.signals ul { padding-inline-start: 1.1rem; margin: .4rem 0 }
.found div { display: grid; gap: 0 2rem; padding: .4rem 0 }
.found { margin: .4rem 0 }
.signals + div { margin-top: 1.5rem }

@media (max-width: 40rem) {
  .map text { display: none }
  .top nav { font-size: .95rem }
  .feeds tbody th { white-space: normal; min-width: 9.5rem }
  .feeds th, .feeds td { padding-inline-end: .9rem }
}
@media (min-width: 46rem) {
  .event { grid-template-columns: 8rem minmax(0, 1fr) 12rem }
  .event .when { flex-direction: column; gap: 0; padding-top: .3rem }
  .who { flex-direction: column; margin: .3rem 0 0 }
  .row, .found div { grid-template-columns: 11rem minmax(0, 1fr) }
  .reports li { grid-template-columns: 11rem minmax(0, 1fr) }
  .signals { grid-template-columns: 1fr 1fr }
}
@media (min-width: 64rem) {
  .front { display: grid; grid-template: 'opening map' auto 'months map' 1fr 'events events' auto / minmax(0, 5fr) minmax(0, 8fr); gap: 2.5rem 4rem; padding-top: 2.5rem }
  .opening { grid-area: opening }
  .figures { display: contents }
  .map { grid-area: map }
  .months { grid-area: months }
  .events { grid-area: events; margin-top: 1.5rem }
  .months h2 { font-size: 1rem; margin-bottom: .9rem }
}
@media (min-width: 72rem) {
  .told-page { max-width: none; display: grid; grid-template: 'head head' auto 'facts side' 1fr / minmax(0, 44rem) minmax(0, 1fr); column-gap: 5rem }
  .told-page > header { grid-area: head }
  .side .reports li { grid-template-columns: 1fr }
  .found div { grid-template-columns: 11rem minmax(0, 1fr) }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
@media print { .top nav, footer nav, .skip, form { display: none } }
`.trim()

export const STYLE_PATH = '/style.css'
