/**
 * The names of the months in the languages we read -> 1..12. Names that mean different months in
 * different languages (`listopad` is October in Croatia and November in Poland) need the language.
 */

/** The month, or undefined for any other word and for a name that could be two months. */
export function monthOf(word: string, language: string | undefined): number | undefined {
  const name = foldName(word)
  const spoken = language?.slice(0, 2).toLowerCase() ?? ''
  return ownNames(spoken).get(name) ?? ownNames('en').get(name) ?? monthInAny(name, spoken)
}

/** Case, accents, and the marks of abbreviation do not tell months apart. */
function foldName(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u093c]/g, '')
    .normalize('NFC')
    .replace(/[.,’'ʻʼ‘`׳॰]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replaceAll('ı', 'i')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
}

/** Twelve months a line, forms of one month side by side, as `foldName` leaves them. */
const MONTHS: Readonly<Record<string, string>> = {
  am: 'ጃንዋሪ ጃን ጃንዩወሪ | ፌብሩዋሪ ፌብ ፌብሩወሪ | ማርች | ኤፕሪል ኤፕሪ | ሜይ | ጁን | ጁላይ | ኦገስት ኦገስ | ሴፕቴምበር ሴፕቴ ሴፕተምበር | ኦክቶበር ኦክቶ ኦክተውበር | ኖቬምበር ኖቬም ኖቨምበር | ዲሴምበር ዲሴም ዲሰምበር',
  ar: 'کانون_الثانی ینایر جانفی | فبرایر فیفری شباط | مارس اذار | ابریل نیسان افریل | مایو ایار مای | حزیران یونیو جوان | یولیوز جویلیة یولیو تموز | اغسطس غشت اوت اب | سبتمبر ایلول شتنبر | تشرین_الاول اکتوبر | تشرین_الثانی نوفمبر نونبر | کانون_الاول دیسمبر دجنبر',
  az: 'yanvar yan | fevral fev | mart mar | aprel apr | may | iyun iyn | iyul iyl | avqust avq | sentyabr sen | oktyabr okt | noyabr noy | dekabr dek',
  be: 'студзень студзеня сту | лютага люты лют | сакавіка сакавік сак | красавіка красавік кра | маи мая | чэрвень чэрвеня чэр | ліпень ліпеня ліп | жнівень жніуня жні | верасень верасня вер | кастрычніка кастрычнік кас | лістапада лістапад ліс | снежань снежня сне',
  bg: 'януари | февруари | март | април | маи | юни | юли | август | септември | октомври | ноември | декември',
  bn: 'জানুয়ারি জানু জানুয়ারী | ফেব্রুয়ারি ফেব ফেব্রুয়ারী | মার্চ | এপ্রিল এপ্রি | মে | জুন | জুলাই জুল | আগস্ট আগ অগস্ট | সেপ্টেম্বর সেপ্ট সেপ | অক্টোবর অক্টো | নভেম্বর নভে | ডিসেম্বর ডিসে',
  bs: 'januar jan januara | februar feb februara | mart mar marta | april apr aprila | maj maja | juni jun juna | juli jul jula | august aug augusta | septembar sep septembra | oktobar okt oktobra | novembar nov novembra | decembar dec decembra',
  cs: 'leden ledna led | unora unor uno | brezen brezna bre | duben dubna dub | kveten kvetna kve | cerven cervna cvn | cervenec cervence cvc | srpen srpna srp | zari zar | rijen rijna rij | listopadu listopad lis | prosinec prosince pro',
  da: 'januar jan | februar feb | marts mar | april apr | maj | juni jun | juli jul | august aug | september sep | oktober okt | november nov | december dec',
  de: 'januar jan janner | februar feb feber | marz mar mrz | april apr | mai | juni jun | juli jul | august aug | september sept sep | oktober okt | november nov | dezember dez',
  el: 'ιανουαριου ιαν ιανουαριος | φεβρουαριου φεβ φεβρουαριος | μαρτιου μαρ μαρτιος | απριλιου απρ απριλιος | μαιου μαι μαιος | ιουνιου ιουν ιουνιος | ιουλιου ιουλ ιουλιος | αυγουστου αυγ αυγουστος | σεπτεμβριου σεπ σεπτεμβριος | οκτωβριου οκτ οκτωβριος | νοεμβριου νοε νοεμβριος | δεκεμβριου δεκ δεκεμβριος',
  en: 'january jan | february feb | march mar | april apr | may | june jun | july jul | august aug | september sep | october oct | november nov | december dec',
  es: 'enero ene | febrero feb | marzo mar | abril abr | mayo may | junio jun | julio jul | agosto ago | septiembre sept | octubre oct | noviembre nov | diciembre dic',
  et: 'jaanuar jaan | veebruar veebr | marts | aprill apr | mai | juuni | juuli | august aug | september sept | oktoober okt | november nov | detsember dets',
  fa: 'ژانویهٔ ژانویه جنوری | فوریهٔ فوریه فبروری | مارس مارچ | اوریل اپریل | مهٔ مه می | ژوئن جون | ژوئیهٔ ژوئیه جولای | اوت اگست | سپتامبر سپتمبر | اکتبر اکتوبر | نوامبر نومبر | دسامبر دسمبر',
  fi: 'tammikuuta tammikuu tammi | helmikuuta helmikuu helmi | maaliskuuta maaliskuu maalis | huhtikuuta huhtikuu huhti | toukokuuta toukokuu touko | kesakuuta kesakuu kesa | heinakuuta heinakuu heina | elokuuta elokuu elo | syyskuuta syyskuu syys | lokakuuta lokakuu loka | marraskuuta marraskuu marras | joulukuuta joulukuu joulu',
  fr: 'janvier janv | fevrier fevr | mars | avril avr | mai | juin | juillet juil | aout | septembre sept | octobre oct | novembre nov | decembre dec',
  he: 'ינואר ינו | פברואר פבר | מרץ | אפריל אפר | מאי | יוני | יולי | אוגוסט אוג | ספטמבר ספט | אוקטובר אוק | נובמבר נוב | דצמבר דצמ',
  hi: 'जनवरी जन | फरवरी फर | मार्च | अप्रैल | मई | जून | जुलाई जुल | अगस्त अग | सितंबर सित सितम्बर | अक्टूबर अक्टू अक्तूबर | नवंबर नव नवम्बर | दिसंबर दिस दिसम्बर',
  hr: 'sijecanj sijecnja sij | veljaca veljace velj | ozujak ozujka ozu | travanj travnja tra | svibanj svibnja svi | lipanj lipnja lip | srpanj srpnja srp | kolovoza kolovoz kol | rujan rujna ruj | listopada listopad lis | studenoga studeni stu | prosinac prosinca pro',
  hu: 'januar jan | februar febr | marcius marc | aprilis apr | majus maj | junius jun | julius jul | augusztus aug | szeptember szept | oktober okt | november nov | december dec',
  hy: 'հունվարի հունվար հնվ | փետրվարի փետրվար փտվ | մարտի մարտ մրտ | ապրիլի ապրիլ ապր | մայիսի մայիս մյս | հունիսի հունիս հնս | հուլիսի հուլիս հլս | օգոստոսի օգոստոս օգս | սեպտեմբերի սեպտեմբեր սեպ | հոկտեմբերի հոկտեմբեր հոկ | նոյեմբերի նոյեմբեր նոյ | դեկտեմբերի դեկտեմբեր դեկ',
  id: 'januari jan | februari feb pebruari | maret mar | april apr | mei | juni jun | juli jul | agustus agu | september sep | oktober okt | november nov nopember | desember des',
  it: 'gennaio gen | febbraio feb | marzo mar | aprile apr | maggio mag | giugno giu | luglio lug | agosto ago | settembre set | ottobre ott | novembre nov | dicembre dic',
  ka: 'იანვარი იან იანვრის | თებერვალი თებ თებერვლის | მარტი მარ მარტის | აპრილი აპრ აპრილის | მაისი მაი მაისის | ივნისი ივნ ივნისის | ივლისი ივლ ივლისის | აგვისტო აგვ აგვისტოს | სექტემბერი სექ სექტემბრის | ოქტომბერი ოქტ ოქტომბრის | ნოემბერი ნოე ნოემბრის | დეკემბერი დეკ დეკემბრის',
  kk: 'қаңтар қаң | ақпан ақп | наурыз нау | сәуір сәу | мамыр мам | маусым мау | шілде шіл | тамыз там | қыркүиек қыр | қазан қаз | қараша қар | желтоқсан жел',
  km: 'មករា | កុម្ភៈ | មីនា | មេសា | ឧសភា | មិថុនា | កក្កដា | សីហា | កញ្ញា | តុលា | វិច្ឆិកា | ធ្នូ',
  ko: '일월 | 이월 | 삼월 | 사월 | 오월 | 유월 | 칠월 | 팔월 | 구월 | 시월 | 십일월 | 십이월',
  ky: 'январь янв үчтүн_аиы | февраль фев бирдин_аиы | март мар жалган_куран | апрель апр чын_куран | маи бугу | июнь июн кулжа | июль июл теке | август авг баш_оона | сентябрь сен аяк_оона | октябрь окт тогуздун_аиы | ноябрь ноя жетинин_аиы | декабрь дек бештин_аиы',
  lt: 'sausis sausio saus | vasaris vasario vas | kovas kovo kov | balandzio balandis bal | geguzes geguze geg | birzelis birzelio bir | liepos liepa lie | rugpjutis rugpjucio rgp | rugsejis rugsejo rgs | spalis spalio spa | lapkritis lapkricio lap | gruodzio gruodis grd',
  lv: 'janvaris janv | februaris febr | marts | aprilis apr | maijs | junijs jun | julijs jul | augusts aug | septembris sept | oktobris okt | novembris nov | decembris dec',
  mk: 'јануари јан | февруари фев | март мар | април апр | мај | јуни јун | јули јул | август авг | септември сеп | октомври окт | ноември ное | декември дек',
  mr: 'जानेवारी जाने | फेब्रुवारी फेब्रु | मार्च | एप्रिल एप्रि | मे | जून | जुलै | ऑगस्ट ऑग | सप्टेंबर सप्टें | ऑक्टोबर ऑक्टो | नोव्हेंबर नोव्हें | डिसेंबर डिसें',
  my: 'ဇန်နဝါရီ ဇန် | ဖေဖော်ဝါရီ ဖေ | မတ် | ဧပြီ | မေ | ဇွန် | ဇူလိုင် ဇူ | ဩဂုတ် | စက်တင်ဘာ စက် | အောက်တိုဘာ အောက် | နိုဝင်ဘာ နို | ဒီဇင်ဘာ ဒီ',
  ne: 'जनवरी | फेब्रुअरी फेब्रुवरी | मार्च | अप्रिल | मे मई | जुन जून | जुलाई जुलाइ | अगस्ट अगस्त | सेप्टेम्बर | अक्टोबर | नोभेम्बर | डिसेम्बर',
  nl: 'januari jan | februari feb | maart mrt | april apr | mei | juni jun | juli jul | augustus aug | september sep | oktober okt | november nov | december dec',
  no: 'januar jan | februar feb | mars mar | april apr | mai | juni jun | juli jul | august aug | september sep | oktober okt | november nov | desember des',
  pa: 'ਜਨਵਰੀ ਜਨ | ਫ਼ਰਵਰੀ ਫ਼ਰ | ਮਾਰਚ | ਅਪ੍ਰੈਲ ਅਪ੍ਰੈ | ਮਈ | ਜੂਨ | ਜੁਲਾਈ ਜੁਲਾ | ਅਗਸਤ ਅਗ | ਸਤੰਬਰ ਸਤੰ | ਅਕਤੂਬਰ ਅਕਤੂ | ਨਵੰਬਰ ਨਵੰ | ਦਸੰਬਰ ਦਸੰ',
  pl: 'stycznia styczen sty | lutego luty lut | marzec marca mar | kwiecien kwietnia kwi | maja maj | czerwiec czerwca cze | lipiec lipca lip | sierpien sierpnia sie | wrzesien wrzesnia wrz | pazdziernika pazdziernik paz | listopada listopad lis | grudzien grudnia gru',
  ps: 'جنوری | فېبروری فبروری | مارچ | اپریل | مۍ | جون | جولای | اګست | سېپتمبر سپتمبر | اکتوبر | نومبر | دسمبر',
  pt: 'janeiro jan | fevereiro fev | marco mar | abril abr | maio mai | junho jun | julho jul | agosto ago | setembro set | outubro out | novembro nov | dezembro dez',
  ro: 'ianuarie ian | februarie feb | martie mar | aprilie apr | mai | iunie iun | iulie iul | august aug | septembrie sept | octombrie oct | noiembrie nov | decembrie dec',
  ru: 'январь января янв | февраль февраля февр | марта март мар | апрель апреля апр | маи мая | июнь июня июн | июль июля июл | августа август авг | сентябрь сентября сент | октябрь октября окт | ноябрь ноября нояб | декабрь декабря дек',
  si: 'ජනවාරි | පෙබරවාරි | මාර්තු | අප්‍රේල් | මැයි | ජූනි | ජූලි | අගෝස්තු | සැප්තැම්බර් | ඔක්තෝබර් | නොවැම්බර් | දෙසැම්බර්',
  sk: 'januara januar jan | februara februar feb | marec marca mar | aprila april apr | maja maj | juna jun | jula jul | augusta august aug | september septembra sep | oktober oktobra okt | november novembra nov | december decembra dec',
  sl: 'januar jan januarja | februar feb februarja | marec mar marca | april apr aprila | maj maja | junij jun junija | julij jul julija | avgust avg avgusta | september sep septembra | oktober okt oktobra | november nov novembra | december dec decembra',
  sq: 'janar jan janari | shkurt shk shkurti | mars mar marsi | prill pri prilli | maj maji | qershor qer qershori | korrik korr korriku | gusht gush gushti | shtator sht shtatori | tetor tet tetori | nentor nen nentori | dhjetor dhj dhjetori',
  sr: 'јануар januar јан jan januara јануара | фебруар februar феб feb februara фебруара | март mart мар mar marta марта | април april апр apr aprila априла | мај maj maja маја | јун jun juna јуна | јул jul jula јула | август avgust авг avg avgusta августа | септембар septembar сеп sep septembra септембра | октобар oktobar окт okt oktobra октобра | новембар novembar нов nov novembra новембра | децембар decembar дец dec decembra децембра',
  sv: 'januari jan | februari feb | mars | april apr | maj | juni | juli | augusti aug | september sep | oktober okt | november nov | december dec',
  sw: 'januari jan | februari feb | machi mac | aprili apr | mei | juni jun | julai jul | agosti ago | septemba sep | oktoba okt | novemba nov | desemba des',
  ta: 'ஜனவரி ஜன | பிப்ரவரி பிப் | மார்ச் மார் | ஏப்ரல் ஏப் | மே | ஜூன் | ஜூலை | ஆகஸ்ட் ஆக | செப்டம்பர் செப் | அக்டோபர் அக் | நவம்பர் நவ | டிசம்பர் டிச',
  te: 'జనవరి జన | ఫిబ్రవరి ఫిబ్ర | మార్చి | ఏప్రిల్ ఏప్రి | మే | జూన్ | జులై | ఆగస్టు ఆగ | సెప్టెంబర్ సెప్టెం | అక్టోబర్ అక్టో | నవంబర్ నవం | డిసెంబర్ డిసెం',
  tg: 'январ янв январи | феврал фев феврали | март мар марти | апрел апр апрели | маи маии | июн июни | июл июли | август авг августи | сентябр сен сентябри | октябр окт октябри | ноябр ноя ноябри | декабр дек декабри',
  tr: 'ocak oca | subat sub | mart mar | nisan nis | mayis may | haziran haz | temmuz tem | agustos agu | eylul eyl | ekim eki | kasim kas | aralik ara',
  uk: 'січень січня січ | лютого лютии лют | березень березня бер | квітень квітня квіт | травень травня трав | червень червня черв | липень липня лип | серпень серпня серп | вересень вересня вер | жовтень жовтня жовт | листопада листопад лист | грудень грудня груд',
  ur: 'جنوری | فروری | مارچ | اپریل | مئی | جون | جولائی | اگست | ستمبر | اکتوبر | نومبر | دسمبر',
  uz: 'yanvar январ yan янв | fevral феврал fev фев | mart март mar мар | aprel апрел apr апр | may маи | iyun iyn июн | iyul iyl июл | avgust август avg авг | sentabr сентябр sen сен | oktabr октябр okt окт | noyabr ноябр noy ноя | dekabr декабр dek дек',
}

/** Laid out a language at a time, when first needed: all together they take milliseconds. */
const ownNames = (language: string): ReadonlyMap<string, number> => {
  const known = LAID_OUT.get(language)
  if (known !== undefined) return known
  const own = new Map(namesOf(language))
  LAID_OUT.set(language, own)
  return own
}

const LAID_OUT = new Map<string, ReadonlyMap<string, number>>()

const namesOf = (language: string): readonly (readonly [string, number])[] =>
  Object.hasOwn(MONTHS, language)
    ? MONTHS[language]!.split(' | ').flatMap((forms, index) =>
        forms.split(' ').map((name) => [name, index + 1] as const),
      )
    : []

type Meaning = { readonly name: string; readonly month: number; readonly language: string }

/** Every name in every language, by its first three letters. */
let everywhere: ReadonlyMap<string, readonly Meaning[]> | undefined

const startingLike = (name: string): readonly Meaning[] => {
  everywhere ??= Map.groupBy(
    Object.keys(MONTHS).flatMap((language) =>
      namesOf(language).map(([full, month]) => ({ name: full, month, language })),
    ),
    ({ name: full }) => full.slice(0, 3),
  )
  return everywhere.get(name.slice(0, 3)) ?? []
}

/** The preposition that Hebrew writes as one word with the month. */
const HEBREW_IN = /^ב[\u05d0-\u05ea]/

const monthInAny = (name: string, spoken: string): number | undefined => {
  const exact = startingLike(name).filter((meaning) => meaning.name === name)
  if (exact.length > 0) return agreed(exact, spoken)
  if (HEBREW_IN.test(name)) return monthInAny(name.slice(1), spoken)
  // Every publisher abbreviates in his own way; three letters must be left, and one month.
  if (name.length < 3) return undefined
  return agreed(
    startingLike(name).filter((meaning) => meaning.name.startsWith(name)),
    spoken,
  )
}

const agreed = (meanings: readonly Meaning[], spoken: string): number | undefined => {
  const own = meanings.filter(({ language }) => language === spoken)
  const months = new Set((own.length > 0 ? own : meanings).map(({ month }) => month))
  return months.size === 1 ? [...months][0] : undefined
}
