/**
 * Named and numbered character references (HTML 5 section 13.5) -> characters. Holds the names of
 * HTML 4 and those of European letters and punctuation, not the two thousand of mathematics.
 */

/** `name=code point in base 36`, in the order of the code points. */
const NAMES = `
Tab=9 NewLine=a excl=x quot=y num=z dollar=10 percnt=11 amp=12 apos=13 lpar=14 rpar=15 ast=16
midast=16 plus=17 comma=18 period=1a sol=1b colon=1m semi=1n lt=1o equals=1p gt=1q quest=1r
commat=1s lbrack=2j lsqb=2j bsol=2k rbrack=2l rsqb=2l lowbar=2n grave=2o lbrace=3f lcub=3f
verbar=3g vert=3g rbrace=3h rcub=3h nbsp=4g iexcl=4h cent=4i pound=4j curren=4k yen=4l brvbar=4m
sect=4n uml=4o copy=4p ordf=4q laquo=4r not=4s shy=4t reg=4u macr=4v deg=4w plusmn=4x sup2=4y
sup3=4z acute=50 micro=51 para=52 middot=53 cedil=54 sup1=55 ordm=56 raquo=57 frac14=58
frac12=59 frac34=5a iquest=5b Agrave=5c Aacute=5d Acirc=5e Atilde=5f Auml=5g Aring=5h AElig=5i
Ccedil=5j Egrave=5k Eacute=5l Ecirc=5m Euml=5n Igrave=5o Iacute=5p Icirc=5q Iuml=5r ETH=5s
Ntilde=5t Ograve=5u Oacute=5v Ocirc=5w Otilde=5x Ouml=5y times=5z Oslash=60 Ugrave=61 Uacute=62
Ucirc=63 Uuml=64 Yacute=65 THORN=66 szlig=67 agrave=68 aacute=69 acirc=6a atilde=6b auml=6c
aring=6d aelig=6e ccedil=6f egrave=6g eacute=6h ecirc=6i euml=6j igrave=6k iacute=6l icirc=6m
iuml=6n eth=6o ntilde=6p ograve=6q oacute=6r ocirc=6s otilde=6t ouml=6u divide=6v oslash=6w
ugrave=6x uacute=6y ucirc=6z uuml=70 yacute=71 thorn=72 yuml=73 Amacr=74 amacr=75 Abreve=76
abreve=77 Aogon=78 aogon=79 Cacute=7a cacute=7b Ccirc=7c ccirc=7d Cdot=7e cdot=7f Ccaron=7g
ccaron=7h Dcaron=7i dcaron=7j Dstrok=7k dstrok=7l Emacr=7m emacr=7n Edot=7q edot=7r Eogon=7s
eogon=7t Ecaron=7u ecaron=7v Gcirc=7w gcirc=7x Gbreve=7y gbreve=7z Gdot=80 gdot=81 Gcedil=82
Hcirc=84 hcirc=85 Hstrok=86 hstrok=87 Itilde=88 itilde=89 Imacr=8a imacr=8b Iogon=8e iogon=8f
Idot=8g imath=8h inodot=8h IJlig=8i ijlig=8j Jcirc=8k jcirc=8l Kcedil=8m kcedil=8n kgreen=8o
Lacute=8p lacute=8q Lcedil=8r lcedil=8s Lcaron=8t lcaron=8u Lmidot=8v lmidot=8w Lstrok=8x
lstrok=8y Nacute=8z nacute=90 Ncedil=91 ncedil=92 Ncaron=93 ncaron=94 napos=95 ENG=96 eng=97
Omacr=98 omacr=99 Odblac=9c odblac=9d OElig=9e oelig=9f Racute=9g racute=9h Rcedil=9i rcedil=9j
Rcaron=9k rcaron=9l Sacute=9m sacute=9n Scirc=9o scirc=9p Scedil=9q scedil=9r Scaron=9s
scaron=9t Tcedil=9u tcedil=9v Tcaron=9w tcaron=9x Tstrok=9y tstrok=9z Utilde=a0 utilde=a1
Umacr=a2 umacr=a3 Ubreve=a4 ubreve=a5 Uring=a6 uring=a7 Udblac=a8 udblac=a9 Uogon=aa uogon=ab
Wcirc=ac wcirc=ad Ycirc=ae ycirc=af Yuml=ag Zacute=ah zacute=ai Zdot=aj zdot=ak Zcaron=al
zcaron=am fnof=b6 circ=jq tilde=kc Alpha=pd Beta=pe Gamma=pf Delta=pg Epsilon=ph Zeta=pi Eta=pj
Theta=pk Iota=pl Kappa=pm Lambda=pn Mu=po Nu=pp Xi=pq Omicron=pr Pi=ps Rho=pt Sigma=pv Tau=pw
Upsilon=px Phi=py Chi=pz Psi=q0 Omega=q1 alpha=q9 beta=qa gamma=qb delta=qc epsilon=qd zeta=qe
eta=qf theta=qg iota=qh kappa=qi lambda=qj mu=qk nu=ql xi=qm omicron=qn pi=qo rho=qp sigmaf=qq
sigma=qr tau=qs upsilon=qt phi=qu chi=qv psi=qw omega=qx thetasym=r5 upsih=r6 piv=ra IOcy=sh
DJcy=si GJcy=sj Jukcy=sk DScy=sl Iukcy=sm YIcy=sn Jsercy=so LJcy=sp NJcy=sq TSHcy=sr KJcy=ss
Ubrcy=su DZcy=sv Acy=sw Bcy=sx Vcy=sy Gcy=sz Dcy=t0 IEcy=t1 ZHcy=t2 Zcy=t3 Icy=t4 Jcy=t5 Kcy=t6
Lcy=t7 Mcy=t8 Ncy=t9 Ocy=ta Pcy=tb Rcy=tc Scy=td Tcy=te Ucy=tf Fcy=tg KHcy=th TScy=ti CHcy=tj
SHcy=tk SHCHcy=tl HARDcy=tm Ycy=tn SOFTcy=to Ecy=tp YUcy=tq YAcy=tr acy=ts bcy=tt vcy=tu gcy=tv
dcy=tw iecy=tx zhcy=ty zcy=tz icy=u0 jcy=u1 kcy=u2 lcy=u3 mcy=u4 ncy=u5 ocy=u6 pcy=u7 rcy=u8
scy=u9 tcy=ua ucy=ub fcy=uc khcy=ud tscy=ue chcy=uf shcy=ug shchcy=uh hardcy=ui ycy=uj softcy=uk
ecy=ul yucy=um yacy=un iocy=up djcy=uq gjcy=ur jukcy=us dscy=ut iukcy=uu yicy=uv jsercy=uw
ljcy=ux njcy=uy tshcy=uz kjcy=v0 ubrcy=v2 dzcy=v3 ensp=6bm emsp=6bn numsp=6br puncsp=6bs
thinsp=6bt hairsp=6bu zwnj=6bw zwj=6bx lrm=6by rlm=6bz hyphen=6c0 ndash=6c3 mdash=6c4 horbar=6c5
lsquo=6c8 rsquo=6c9 rsquor=6c9 lsquor=6ca sbquo=6ca ldquo=6cc rdquo=6cd rdquor=6cd bdquo=6ce
ldquor=6ce dagger=6cg Dagger=6ch bull=6ci nldr=6cl hellip=6cm mldr=6cm permil=6cw prime=6cy
Prime=6cz lsaquo=6d5 rsaquo=6d6 oline=6da frasl=6dg euro=6gc image=6j5 numero=6ja weierp=6jc
real=6jg trade=6jm alefsym=6k5 larr=6mo uarr=6mp rarr=6mq darr=6mr harr=6ms crarr=6np lArr=6og
uArr=6oh rArr=6oi dArr=6oj hArr=6ok forall=6ps part=6pu exist=6pv empty=6px nabla=6pz isin=6q0
notin=6q1 ni=6q3 prod=6q7 sum=6q9 minus=6qa lowast=6qf radic=6qi prop=6ql infin=6qm ang=6qo
and=6qv or=6qw cap=6qx cup=6qy int=6qz there4=6r8 sim=6rg cong=6rp asymp=6rs ne=6sg equiv=6sh
le=6sk ge=6sl sub=6te sup=6tf nsub=6tg sube=6ti supe=6tj oplus=6tx otimes=6tz perp=6ud sdot=6v9
lceil=6x4 rceil=6x5 lfloor=6x6 rfloor=6x7 loz=7gq starf=7id star=7ie phone=7im spades=7kw
clubs=7kz hearts=7l1 diams=7l2 check=7pv lang=7vs rang=7vt
`

/** What bytes 0x80..0x9F mean in windows-1252, which is what authors of `&#146;` meant. */
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const POINTS = new Map(
  NAMES.trim()
    .split(/\s+/)
    .map((pair) => {
      const equals = pair.indexOf('=')
      const point = Number.parseInt(pair.slice(equals + 1), 36)
      return [pair.slice(0, equals), String.fromCodePoint(point)] as const
    }),
)

const REFERENCE =
  /&(?:#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,10}));?|([a-zA-Z][a-zA-Z0-9]{0,30})(;|(?![=a-zA-Z0-9])))/g

/**
 * Replaces every reference that it knows, once; `&amp;lt;` gives `&lt;`. What it does not know
 * stays as written, and so does a bare `&`. `more` holds entities that the document declares.
 */
export function decodeReferences(text: string, more?: ReadonlyMap<string, string>): string {
  if (!text.includes('&')) return text
  return text.replace(
    REFERENCE,
    (written: string, hex?: string, decimal?: string, name?: string, end?: string) => {
      if (name === undefined)
        return character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      if (end === '') return unended(name) ?? written
      return more?.get(name) ?? POINTS.get(name) ?? POINTS.get(name.toLowerCase()) ?? written
    },
  )
}

/** HTML knows the characters of Latin-1 and of mark-up without their semicolon too. */
const unended = (name: string): string | undefined => {
  const char = POINTS.get(name)
  const isOld = char !== undefined && (/[\u00a0-\u00ff]/.test(char) || MARK_UP.has(name))
  return isOld ? char : undefined
}

const MARK_UP = new Set(['amp', 'lt', 'gt', 'quot'])

/** Characters U+0080..U+009F are never meant: they are windows-1252 that was taken for Latin-1. */
export function repairControls(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (wrong) => CP1252[wrong.charCodeAt(0) - 0x80]!)
}

/** Half a surrogate pair passes: two references in a row make one character (`&#55357;&#56832;`). */
const character = (point: number): string => {
  if (point >= 0x80 && point <= 0x9f) return CP1252[point - 0x80]!
  if (point === 0 || point > 0x10ffff) return '\ufffd'
  return String.fromCodePoint(point)
}
