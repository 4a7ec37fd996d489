import type { Lexicon } from '../lexicons.ts'

/** Serbian, Croatian and Bosnian, read with the same words; Latin first, then Cyrillic. */
export const sr = {
  language: 'sr',
  also: ['hr', 'bs', 'sh'],
  confidence: 'high',
  concepts: {
    recruit:
      'regrut, vrbov, vrbuj, zavrbov, novačen, novači$, novače$, novačit, novačil, novačio, unovač, mobiliše strance, traži vojnike, traži borce, traži dobrovoljce, traži plaćenike, traže vojnike, traže borce, traže dobrovoljce, traže plaćenike, u potrazi za vojnicima, u potrazi za borcima, popuni redove, popuniti redove, popuna redova, šalje na front, šalju na front, poslati na front, poslat na front, poslani na front, završili na frontu, završio na frontu, poslani na bojište, angažovanje boraca, angažuje borce, angažuje strance, angažira strance, регрут, врбов, врбуј, заврбов, новачен, новачи$, новаче$, новачит, новачил, новачио, уновач, мобилише странце, тражи војнике, тражи борце, тражи добровољце, тражи плаћенике, траже војнике, траже борце, траже добровољце, траже плаћенике, у потрази за војницима, у потрази за борцима, попуни редове, попунити редове, попуна редова, шаље на фронт, шаљу на фронт, послати на фронт, послат на фронт, послани на фронт, завршили на фронту, завршио на фронту, ангажовање бораца, ангажује борце, ангажује странце, zvao me, me zvao, zvali me, me zvali',
    join: 'pridruž, priključ, pristup vojsci, pristupanje, pristupe vojsci, boriti za, bore za, borili za, bori za, boriti na strani, bore na strani, borili na strani, borili se na, boriti u, bore u, borili u, boriti protiv, ratovati za, ratuju za, ratovali za, ratovati na, ratuju na, da ratuju, da se bore, ratovati u, stupi u, stupanje u, stupili u, služiti u, služe u, služenje u, služba u, službu u, ići u rat, ide u rat, idu u rat, otišli u rat, u rat$, potpisati ugovor, potpisali ugovor, potpisao ugovor, potpišu ugovor, potpisivanje ugovora, potpisivanjem ugovora, prijavi se, prijaviti se, prijavljivanje u, придруж, прикључ, приступ војсци, приступање, борити за, боре за, борили за, бори за, борити на страни, боре на страни, борили на страни, борили се на, борити у, боре у, борили у, борити против, ратовати за, ратују за, ратовали за, ратовати на, ратују на, да ратују, да се боре, ратовати у, ступи у, ступање у, ступили у, служити у, служе у, служење у, служба у, службу у, ићи у рат, иде у рат, иду у рат, отишли у рат, у рат$, потписати уговор, потписали уговор, потписао уговор, потпишу уговор, потписивање уговора, потписивањем уговора, пријави се, пријавити се, пријављивање у, ugovor sa vojskom, ugovor s vojskom, ugovor sa ruskom, ugovor s ruskom, ugovor sa ministarstvom, ugovor s ministarstvom, ugovore sa ministarstvom, postati vojnik, postanu vojnici, уговор са војском, уговор са руском, уговор са министарством, уговоре са министарством, постану војници, u rusku vojsku, u vojsku, u ukrajinsku vojsku, ruskoj vojsci, u redove, dođi, u međunarodnu legiju, u legiju, у руску војску, у војску, у украјинску војску, у редове, у међународну легију, у легију, na front$, na ruski front, na ratište, na ukrajinsko ratište, на фронт$, на руски фронт, на ратиште, u putinov, u ruskom rov, u ruskim rov, na ruskom front, sa ruskog front, u ruskoj uniformi, за русију, у путинов, у руском ров, у руским ров, на руском фронт, u ruski rat, у руски рат',
    mercenary:
      'plaćenik, plaćenic, plaćeni$, najamnik, najamnic, psi rata, legija stranaca, legije stranaca, legiji stranaca, legiju stranaca, međunarodna legija, međunarodne legije, međunarodnu legiju, internacionalna legija, legionar, privatna vojna, privatne vojne, privatnu vojnu, privatnoj vojnoj, privatna vojska, privatne vojske, strani borci, stranih boraca, strane borce, strani vojnici, stranih vojnika, плаћеник, плаћениц, плаћени$, плаћеничк, најамник, најамниц, пси рата, легија странаца, легије странаца, легији странаца, легију странаца, међународна легија, међународне легије, међународну легију, интернационална легија, легионар, приватна војна, приватне војне, приватну војну, приватној војној, приватна војска, приватне војске, страни борци, страних бораца, стране борце, страни војници, страних војника',
    volunteer: 'dobrovolj, dragovolj, добровољ',
    military:
      'vojsk, vojn, oružane snage, oružanih snaga, oružanim snagama, ministarstvo odbrane, ministarstva odbrane, ministarstvo obrane, ministarstva obrane, borac$, borci$, borce$, boraca$, borcima$, paravojn, armij, bataljon, brigad, puk$, veteran, milicij, pešadij, topovsko meso, topovskog mesa, jedinic, legij, postrojb, pješaštv, војск, војн, оружане снаге, оружаних снага, оружаним снагама, министарство одбране, министарства одбране, борац$, борци$, борце$, борцима$, паравојн, армиј, батаљон, бригад, пук$, ветеран, милициј, пешадиј, топовско месо, топовског меса, јединиц, легиј, vojsc, војсц, uniform, juriš, borački, oružje$, oružja$, rekrut, regrut, kopnen, униформ, јуриш, регрут, оружј, бораца, vrbovatelj, vrbovač, komandos, specijalc, врбоват',
    contract: 'ugovor, уговор',
    ad: 'oglas, reklam, kampanj, konkurs$, natječaj$, ponuda za posao, ponude za posao, ponudu za posao, ponuda posla, ponude posla, ponudu posla, ponuda za rad, lažna ponuda, lažne ponude, poziv za, poziv na, pozive na, pozivi na, pozivom na, poziva na, poziva strance, poziva građane, pozivaju na, pozivaju građane, pozivajući, apel$, apeluje na, propagandn, objava na fejsbuku, objave na, objavi na, objavama na, objava na facebooku, spot$, spotovi, spotova$, spotom$, formular, regrutni, promotivn, agitac, оглас, оглаш, реклам, кампањ, конкурс$, понуда за посао, понуде за посао, понуду за посао, понуда посла, понуде посла, понуду посла, понуда за рад, лажна понуда, лажне понуде, позив за, позив на, позиве на, позиви на, позивом на, позива на, позива странце, позива грађане, позивају на, позивају грађане, позивајући, апел$, апелује на, пропагандн, објава на фејсбуку, објаве на, објави на, објавама на, спот$, спотови, спотова$, спотом$, формулар, регрутни, промотивн, агитац, pozvala$, pozvao$, pozvali$, pozivaju$, позвала$, позвао$, позвали$, позивају$, letak, obrazac, obrasc, prijavnic, promoviš, promocij, pozivnic, proglas, mural, grafit, poziv dobrovolj, plakat, летак, мурал, плакат, образац, пријавниц, промовиш, прогла, primamo, примамо, prijavu na, пријаву на, prijave na, пријаве на, prima prijave, primaju prijave, прима пријаве, примају пријаве, reklamir',
    medium:
      'onlajn, na mreži, kr kod, qr kod, ekran, kanal$, kanala$, kanali$, kanalu$, kanalima$, zaslon, интернет, онлајн, онлине, на мрежи, кр код, екран, канал$, канала$, канали$, каналу$, каналима$',
    pay: 'plata$, plate$, platu$, platom$, platama$, plaća$, plaće$, plaću$, plaćom$, plaćama$, naknad, isplat, mesečn, mjesečn, nagrad, novac$, novca$, novcem$, para$, primanj, zarad, jednokratn, plaćen, premij, dnevnic, pozamašn, плата$, плате$, плату$, платом$, платама$, бонус, накнад, исплат, месечн, наград, новац$, новца$, новцем$, пара$, примањ, зарад, једнократн, плаћен, премиј, дневниц',
    front:
      'rat$, rata$, ratu$, ratom$, ratn, ratov, ratiš, front$, fronta$, frontu$, frontov, linij fronta, prva linija, prvoj liniji, prvu liniju, borb, bojišt, bojišnic, rov$, rovov, invazij, specijalna operacij, specijalne operacij, specijalnoj operacij, mlin za meso, рат$, рата$, рату$, ратом$, ратн, ратов, ратиш, фронт$, фронта$, фронту$, фронтов, линиј фронта, прва линија, првој линији, прву линију, борб, бојишт, бојишниц, ров$, ровов, инвазиј, специјална операциј, специјалне операциј, специјалној операциј, млин за месо, rovu$, prve linije, prvim linijama, linija fronta, linije fronta, liniji fronta, klanic, кланиц, прве линије',
    foreign:
      'stranac, stranc, stranih, strani državljan, strane državljan, inostran, inozem, imigrant, državljan, građan, susedn, susjedn, izbeglic, izbjeglic, dijaspor, zemljac, gastarbajter, stanovnik, странац, странц, страних, страни држављан, стране држављан, иностран, мигрант, имигрант, држављан, грађан, суседн, избеглиц, дијаспор, земљац, гастарбајтер, становник, student, sunarodn, zemljak, mladiće iz, muškarce iz, afrikanc, сународн, студент, африканц',
    citizenship:
      'državljanstv, pasoš, putovnic, boravišn, boravak$, dozvola boravka, dozvolu boravka, држављанств, пасош, боравишн, боравак$, дозвола боравка, дозволу боравка',
    lure: 'namam, mami$, mame$, mamljen, vrbuju na prevaru, prevar, prijevar, obman, na prevaru, pod izgovorom, trgovina ljudima, trgovine ljudima, trgovinu ljudima, krijumčar, prinud, prisil, primora, zamk, ucen, zaveden, zavod, navučen, navuk, iskorišćava, iskorištav, намам, мами$, маме$, мамљен, врбују на превару, превар, обман, на превару, под изговором, трговина људима, трговине људима, трговину људима, кријумчар, принуд, присил, примора, замк, уцен, заведен, завод, навучен, навук, искоришћава, obeća, mamili, mamio, vara$, varaju, lažn, laž$, prijet, pretnj, ucj, zavara, zarad, u zamenu, u zamjenu, lak novac, laka zarada, laku zarad, dobru zarad, dobra zarad, trgovac ljudima, ropst, прети, обећа, лажн, варај, у замену, лак новац, trgovci ljudima, trgovce ljudima, trgovcima ljudima, трговци људима, трговцима људима, трговце људима',
    job: 'posao$, posla$, poslu$, poslovi$, poslova$, poslove$, zaposlen, zapošlj, radno mesto, radna mesta, radno mjesto, radna mjesta, kuvar, kuhar, vozač, obezbeđenj, građevin, fabric, tvornic, stipendij, посао$, посла$, послу$, послови$, послова$, послове$, запослен, запошљ, радно место, радна места, кувар, возач, обезбеђењ, грађевин, фабриц, стипендиј, posao u rusiji',
    domestic:
      'rezervist, pričuv, vojni rok, vojnog roka, vojnom roku, obavezni vojni, obavezno služenje, redovno služenje, služenje vojnog, temeljno vojno osposobljavanje, temeljnog vojnog, hrvatska vojska, hrvatske vojske, hrvatskoj vojsci, vojska srbije, vojske srbije, vojsci srbije, oružane snage bih, oružanih snaga bih, ročni, zakletv, vojna akademij, vojne akademij, profesionalni vojnik, profesionalnih vojnika, vatrogas, konkurs za policij, policijsk, мобилизац, резервист, војни рок, војног рока, војном року, обавезни војни, обавезно служење, редовно служење, служење војног, војска србије, војске србије, војсци србије, рочник, заклетв, војна академиј, војне академиј, професионални војник, професионалних војника, ватрогас, конкурс за полициј, полицијск',
    other:
      'vojska spasa, vojske spasa, fudbal, nogomet, košark, rukomet, napadač$, deca vojnici, dece vojnika, djeca vojnici, djece vojnika, sabotaž, saboter, војска спаса, војске спаса, фудбал, кошарк, рукомет, деца војници, деце војника, саботаж, саботер',
    deny: 'borovic, vojvod, vojvodin, vojvodina, vojvođan, vojvođanin, ratni zločin, ratnih zločina, ratne zločine, ratnog zločina, ratni zločinac, ratnom zločinu, ratar, ratarstv, ratifik, rata kredita, rate kredita, ratu kredita, prevareni muž, borba protiv korupcij, borba protiv kriminal, borbi protiv, borbu protiv, oglašen krivim, platforma, plaćena kazna, građanski, građanske, građanska, građanskog, građanin pokretač, građevinsk, ugovor o radu, ugovora o radu, ugovor o delu, kolektivni ugovor, kolektivnog ugovora, kupoprodajni ugovor, parada, paragraf, parada ponosa, oglasna tabla, oglasio$, oglasila$, oglasili$, oglasilo$, oglasio se, oglasila se, kanalizac, kanali za navodnjavanje, zavodljiv, zavod za, zavod$, zavoda$, zavodu$, stanovništv, nagrada za$, nagrada grada, nagradna igra, nagradu za$, privatna vojna bolnica, боровиц, војвод, војводин, војводина, војвођан, војвођанин, ратни злочин, ратних злочина, ратне злочине, ратног злочина, ратни злочинац, ратном злочину, ратар, ратарств, ратифик, рата кредита, рате кредита, рату кредита, преварени муж, борба против корупциј, борба против криминал, борби против, борбу против, оглашен кривим, платформа, плаћена казна, грађански, грађанске, грађанска, грађанског, грађанин покретач, грађевинск, уговор о раду, уговора о раду, уговор о делу, колективни уговор, колективног уговора, купопродајни уговор, парада, параграф, парада поноса, огласна табла, огласио$, огласила$, огласили$, огласило$, огласио се, огласила се, канализац, канали за наводњавање, заводљив, завод за, завод$, завода$, заводу$, становништв, награда за$, награда града, наградна игра, награду за$, приватна војна болница, drugi svetski rat, drugog svetskog rata, drugom svetskom ratu, prvi svetski rat, prvog svetskog rata, drugi svjetski rat, drugog svjetskog rata, drugom svjetskom ratu, domovinski rat, domovinskog rata, domovinskom ratu, hladni rat, hladnog rata, trgovinski rat, trgovinskog rata, други светски рат, другог светског рата, другом светском рату, први светски рат, првог светског рата, хладни рат, хладног рата, трговински рат, трговинског рата, na srpskom, na ruskom, na engleskom, na hrvatskom, на српском, на руском, на енглеском, ruskom jeziku, srpskom jeziku, руском језику, српском језику, борци за права, borci za prava, борац за права, na engleskom i španskom, na engleskom$, na španskom$, на енглеском$, на шпанском$, odbio da se bori, odbili da se bore, odbija da se bori, одбио да се бори, одбили да се боре',
    attribution:
      'prema$, navodi$, navode$, naveo$, navela$, prenosi$, prenose$, prenela, prenio$, prenijela$, javlja$, javljaju, javio$, javila$, piše$, pišu$, izveštava, izvještava, izvestio$, izvestila, izvijestio, izvijestila, rekao$, rekla$, saopšti, priopći, objavio$, objavila$, pozivajući se na, poziva se na, kaže$, tvrdi$, tvrde$, otkriva$, otkrio$, istraživanje$, izveštaj$, према$, наводи$, наводе$, навео$, навела$, преноси$, преносе$, пренела, јавља$, јављају, јавио$, јавила$, пише$, пишу$, извештава, известио$, известила, рекао$, рекла$, саопшти, објавио$, објавила$, позивајући се на, позива се на, каже$, тврди$, тврде$, открива$, открио$, истраживање$, извештај$',
    denied:
      'demant, negira, poriče, poreklo je, porekao, porekla je, odbac, odbij, opovrg, nije tačno, nije istina, nije točno, neistin, neosnovan, ogradio, ograđuje, демант, негира, пориче, порекло је, порекао, порекла је, одбац, одбиј, оповрг, није тачно, није истина, неистин, неоснован, оградио, ограђује',
    fake: 'lažn, fejk, krivotvor, falsifik, dezinformac, izmišljen, montir, podmetnut, provokac, лажн, фејк, факе$, кривотвор, фалсифик, дезинформац, измишљен, монтир, подметнут, провокац',
    penalty:
      'zatvor, krivičn, kaznen, kaznu, kazna$, kazne$, kažnjiv, zabranjen, zabrana$, presud, osuđen, optužnic, optužen, nezakonit, protivzakonit, uhapšen, uhićen, затвор, кривичн, казну, казна$, казне$, кажњив, забрањен, забрана$, пресуд, осуђен, оптужниц, оптужен, незаконит, противзаконит, ухапшен',
    agency:
      'agencij, regrutni centar, regrutnog centra, centar za regrutaciju, regrutni ured, vrbovač, firma$, firme$, kompanij, fondacij, zaklad, tvrtk, posrednik, posrednic, mreža$, turistička agencij, turističke agencij, агенциј, регрутни центар, регрутног центра, центар за регрутацију, регрутни уред, врбовач, фирма$, фирме$, компаниј, фондациј, посредник, посредниц, мрежа$, туристичка агенциј, туристичке агенциј',
    slogan:
      'parol, moto$, sa natpisom, natpis, s natpisom, geslo, слоган, парол, мото$, са натписом, натпис, гесло',
  },
  phrases: {
    recruit: [
      [
        'šalj, slali, slala, slanj, posla, pošalj, baca, odvod, odved, gura, tera, tjera, prebac, isporuč, upuć',
        'na front, u rat$, u rovov, na ratišt, na bojišt, na prvu lin, na prvoj lin, u ukrajinu da, u smrt, u klanic, da se bor, da ratuj, u jurišn, front$, ratište$, u ruski rat',
      ],
      [
        'traž, skuplja, okuplja, prikuplja, lovi, love$, kupuje, kupuju, vrbuj, mami$, mame$, poziva, zove$, zovu$, nedostaj',
        'vojnike$, vojnika$, borce$, borac, dobrovolj, plaćeni, regrut, srbe$, hrvate$, strance za, muškarce za, ljude za, topovsk, u rat$, na front, u vojsku, na ratišt, u borbu, u redove, strance$, stranaca$',
      ],
      [
        'nudi, nude$, ponud, poziv, zove$, zovu$, namam, mami, mame$, nagovar, ubeđu, prisil, primor, natera, natjera, prinud, preti, prijet, ucen, ucjenj',
        'da se bor, da ratuj, da služ, na služb, služb, potpis, potpiš, da se priključ, da se pridruž, da se prijav, u rat$, na front, u vojsk, ugovor s, u redov, pristup',
      ],
      [
        'završi, završe, završav, našl, našao, nađu, dospe, stigl, otiš, krenul, odlaz, odveden, vrati',
        'na front, u rov, u rat$, u ratu$, u rusk, na ratišt, na bojišt, u zaroblj, na prvoj lin, u vojsci, u vojsku, u jurišn, u redov',
      ],
      [
        'шаљ, посла, пошаљ, баца, одвод, одвед, гура, тера, пребац',
        'на фронт, у рат$, у ровов, на ратишт, на бојишт, на прву лин, да се бор, да ратуј, у јуришн, фронт$, ратиште$',
      ],
      [
        'траж, скупља, окупља, лови, врбуј, мами$, маме$, позива, зове$, зову$',
        'војнике$, војника$, борце$, бораца$, добровољ, плаћени, регрут, србе$, људе за, топовск, у рат$, на фронт, у војску, на ратишт, у редове, странце$, странаца$',
      ],
      [
        'нуди, нуде$, понуд, позив, намам, мами, наговар, присиљ, примор, натера, прети, уцен',
        'да се бор, да ратуј, да служ, на служб, служб, потпис, потпиш, да се прикључ, да се придруж, у рат$, на фронт, у војск, уговор с, у редов',
      ],
      [
        'заврши, нашл, нашао, доспе, стигл, отиш, кренул, врати',
        'на фронт, у ров, у рат$, у рату$, у руск, на ратишт, на бојишт, у заробљ, у војсц, у војску, у редов',
      ],
      ['prima$, primamo, primaju, prijem', 'dobrovolj, strance, plaćeni, u legiju'],
      ['прима$, примамо, примају, пријем', 'добровољ, странце, плаћени, у легију'],
      ['poziv, objav, oglas', 'dobrovolj, plaćeni, borcima'],
      ['позив, објав, оглас', 'добровољ, плаћени, борцима'],
      ['odobri, dovođenj, dovesti, dovodi', 'dobrovolj, plaćenik, borac, borce'],
      [
        'borci$, plaćenici, dobrovoljci, sirijci',
        'kreću, spremni kren, idu u, stižu na front, putuju',
      ],
      ['posao, posla, služb', 'u pozadini, u pozadinu'],
      [
        'vrat, povrat, oslobod, pusti, otpust, pobeg, pobjeg, izvuč',
        'iz ruske vojsk, iz ruskih, s fronta, sa fronta, iz redova, iz vojske$',
      ],
      [
        'врат, поврат, ослобод, пусти, отпуст, побег',
        'из руске војск, из руских, с фронта, са фронта, из редова, из војске$',
      ],
      [
        'žele$, želji, hoće, spremn',
        'da služ, da se bor, da ratuj, služiti, boriti se, ratovati, da se pridruž, pridružiti se, da se prijav',
      ],
      [
        'желе$, хоће, спремн',
        'да служ, да се бор, да ратуј, служити, борити се, ратовати, да се придруж',
      ],
      [
        'okuplja, okuplj, skuplja, prikuplja, sakuplja, priprem, kupi$',
        'za rat, za front, za slanje, za borb, za vojnu',
      ],
      [
        'u rat$, na front, na ratiš, u rovove, u smrt, na bojiš',
        'šalj, posla, slali, salju, tera, tjera, vrbuj, mami, mame, gura, prebac, odvod',
      ],
      [
        'šalj, slala, slali, slao, posla, prebac, prodaj, prodava, proda, dovod',
        'u rusku vojsk, ruskoj vojsk, u ruski rat, u vojsku rus, u ruske red, u rusko rat, u rusku arm, u tuđi rat',
      ],
      ['zatvor, deportac, proterivanj, protjeri', 'ili front, ili na front, ili rat$, ili vojsk'],
      ['unajm, najm, angaž, iznajm, unajmlj', 'vojnik, borce, borac, plaćen, vojnic, veteran'],
      ['posao, poslov, poslo', 'u ratu$, na frontu, na ratišt, u rovu'],
      ['nadoknađ, popunja, popun', 'strancima, stranim, afrikan, migrant, plaćen'],
    ],
    join: [
      [
        'gin, pogin, umir, ratuj, ratov, bore se, bori se, borili, borio, borba, ubijen, stradal',
        'za rusij, za putin, za kremlj, za moskv, za ukrajin, za kijev, za novac, na strani, u redov, za tuđ, u rusk',
      ],
      [
        'potpis, potpiš, ugovor',
        'sa vojsk, s vojsk, sa rusk, s rusk, s minist, sa minist, s moskv, sa moskv, s vagner, u vojsc',
      ],
      [
        'гин, погин, умир, ратуј, ратов, боре се, бори се, борили, борио',
        'за русиј, за путин, за кремљ, за москв, за украјин, за новац, на страни, у редов, за туђ, у руск',
      ],
      ['потпис, потпиш, уговор', 'са војск, са руск, са минист, са москв'],
      [
        'postali, postao, postaju, postanu',
        'ruski vojni, ruskim vojni, ruski bor, vojnici rus, ruski plać, topovsk, plaćenici',
      ],
    ],
    ad: [
      ['poziv, apel, molb', 'ambasad, veleposlan'],
      ['позив, апел', 'амбасад'],
      [
        'poziv, zove$, zovu$',
        'da se bor, da ratuj, da služ, na služb, da se priključ, im se priključ, im se pridruž, da se pridruž, da se prijav, u rat$, na front, u vojsk, u redov, da potpiš, u bataljon, u dobrovolj, u legij',
      ],
      [
        'позив, позва, зове$, зову$',
        'да се бор, да ратуј, да служ, на служб, да се прикључ, да се придруж, им се придруж, да се пријав, у рат$, на фронт, у војск, у редов, у батаљон, у добровољ, у легиј',
      ],
    ],
  },
  media: {
    telegram: 'телеграм',
    facebook: 'fejsbuk, фејсбук',
    instagram: 'инстаграм',
    tiktok: 'тикток, тик ток',
    whatsapp: 'вотсап, votsap',
    youtube: 'jutjub, јутјуб',
    vk: 'вконтакте',
    x: 'tviter, твитер',
    'online-ad':
      'internet oglas, oglasi na internetu, oglas na internetu, oglase na internetu, oglasa na internetu, oglasima na internetu, oglasi putem interneta, onlajn oglas, online oglas, internetski oglas, internetske oglase, internetskih oglasa, reklame na internetu, reklama na internetu, internet reklam, internetske reklame, reklame na fejsbuku, oglase na fejsbuku, oglasi na facebooku, oglase na facebooku, korisnicima interneta, korisnici interneta, интернет оглас, огласи на интернету, оглас на интернету, огласе на интернету, огласа на интернету, огласима на интернету, огласи путем интернета, онлајн оглас, рекламе на интернету, реклама на интернету, интернет реклам, рекламе на фејсбуку, огласе на фејсбуку, корисницима интернета, корисници интернета',
    website:
      'sajt$, sajta$, sajtu$, sajtov, veb sajt, internet stranic, veb stranic, web stranic, internetska stranic, internetske stranic, internetskoj stranic, mrežna stranic, internet prezentac, onlajn formular, сајт$, сајта$, сајту$, сајтов, веб сајт, интернет страниц, веб страниц, интернет презентац, онлајн формулар',
    'job-site':
      'sajt za zapošljavanje, sajtu za zapošljavanje, sajtovima za zapošljavanje, portal za zapošljavanje, oglasnik$, oglasniku$, oglasnicima$, sajtu sa oglasima, sajtovima sa oglasima, portal za posao, сајт за запошљавање, сајту за запошљавање, сајтовима за запошљавање, портал за запошљавање, огласник$, огласнику$, огласницима$, сајту са огласима, сајтовима са огласима',
    'social-media':
      'društvene mreže, društvenim mrežama, društvenih mreža, društvenoj mreži, društvenim medijima, influenser, bloger, jutjuber, tiktoker, друштвене мреже, друштвеним мрежама, друштвених мрежа, друштвеној мрежи, друштвеним медијима, инфлуенсер, блогер, јутјубер, тиктокер, na mrežama$, na mreži$, на мрежама$',
    video:
      'video, snimak$, snimci$, snimku$, snimke$, snimka$, spot$, klip$, видео, снимак$, снимци$, снимку$, снимке$, снимка$, спот$, клип$',
    'text-message': 'sms, esemes, poruke na telefon, смс, есемес, поруке на телефон',
    email: 'imejl, mejl, e-pošt, имејл, мејл',
    poster: 'plakat, poster, плакат, постер, mural, мурал, stiker, стикер',
    billboard: 'bilbord, jumbo plakat, video-bim, билборд, видео-бим',
    leaflet:
      'letak, letka$, letci, letke$, letku$, lecima$, leci$, naljepnic, nalepnic, brošur, flajer, pamflet, летак, летка$, летци, летке$, летку$, лецима$, леци$, наљепниц, налепниц, брошур, флајер, памфлет',
    banner: 'transparent$, transparenti$, baner, транспарент$, транспаренти$, банер',
    newspaper:
      'oglas u novinama, oglasi u novinama, oglase u novinama, u lokalnim novinama, u novinama, u lokalnom tisku, mali oglas, malim oglasima, оглас у новинама, огласи у новинама, огласе у новинама, у локалним новинама, у новинама, мали оглас, малим огласима',
    television:
      'televizijski spot, na televiziji, tv reklam, тв спот, телевизијски спот, на телевизији, тв реклам',
    radio: 'radijski spot, na radiju, na radiu, радио спот, радијски спот, на радију, на радиу',
    agency:
      'agencija za zapošljavanje, agencije za zapošljavanje, agenciju za zapošljavanje, agencija za posredovanje, turistička agencija, turističke agencije, posrednici$, posrednik$, posrednika$, trgovci ljudima, агенција за запошљавање, агенције за запошљавање, агенцију за запошљавање, агенција за посредовање, туристичка агенција, туристичке агенције, посредници$, посредник$, посредника$, трговци људима',
    embassy:
      'ambasad, veleposlanstv, konzulat, ruski dom, ruskom domu, амбасад, конзулат, руски дом, руском дому',
    event:
      'sajam zapošljavanja, sajmu zapošljavanja, sajam poslova, сајам запошљавања, сајму запошљавања',
    'in-person':
      'od vrata do vrata, na ulici, lično, osobno, u džamijama, prihvatni centar, од врата до врата, на улици, лично, у џамијама, прихватни центар',
    game: 'video igr, igric, gejmer, videoigr, видео игр, игриц, гејмер',
  },
  places: {
    RU: 'rusij, rus$, rusi$, rusa$, ruse$, rusima$, rusk, moskv, kreml, čečen, sibir, sankt peterburg, petrograd, sahalin, русиј, рус$, руси$, руса$, русе$, русима$, руск, москв, кремл, путин, чечен, сибир, петроград, сахалин, ростов, putinov, jekaterinburg, петербург, Perm$, Perma$, Permu$, Перм$, Перма$, Перму$',
    UA: 'ukrajin, kijev, herson, harkov, harkiv, украјин, кијев, зеленск, донбас, херсон, харков',
    BY: 'belorus, bjelorus, lukašenk, белорус, минск, лукашенк',
    US: 'američ, amerik, vašington, sjedinjene države, sjedinjenih država, sjedinjene američke, америч, америк, вашингтон, сједињене државе, сједињених држава, SAD$, САД$',
    FR: 'francu, pariz$, францу, париз$',
    GB: 'britan, ujedinjeno kraljevstvo, london, engles, velika britanija, британ, уједињено краљевство, лондон, енглес, велика британија',
    DE: 'nemač, nemc, njemač, nijemac, nijemc, немач, немац, немц',
    TR: 'tursk, turčin, turci$, turaka$, ankar, турск, турчин, турци$, турака$, анкар',
    IL: 'izrael, израел',
    SA: 'саудијск',
    AE: 'emirat, uae$, ujedinjeni arapski, емират, уае$, уједињени арапски, Абу Даб',
    SY: 'sirij, damask, сириј, дамаск',
    LY: 'libij, либиј, Трипол',
    SD: 'sudana$, sudanu$, sudansk, sudanac, sudanc, судан$, судана$, судану$, суданск, суданац, суданц, Картум',
    SS: 'južni sudan, južnog sudana, južnom sudanu, јужни судан, јужног судана, јужном судану',
    CN: 'kina$, kine$, kini$, kinu$, kinesk, kinez, peking, кина$, кине$, кини$, кину$, кинеск, кинез, пекинг',
    KP: 'severna korej, severne korej, severnokorej, severnoj korej, sjeverna korej, sjeverne korej, sjevernokorej, sjevernoj korej, северна кореј, северне кореј, севернокореј, северној кореј, Пјонгјанг',
    KR: 'južna korej, južne korej, južnokorej, južnoj korej, јужна кореј, јужне кореј, јужнокореј, јужној кореј',
    JP: 'japan, јапан',
    IN: 'indij, indus, индиј, индус, Делхи$',
    PK: 'пакистан, Исламабад',
    NP: 'непал, Катманду',
    LK: 'šri lank, šrilan, шри ланк, шрилан, Коломбо',
    BD: 'bangladeš, бангладеш, Дака$',
    AF: 'avgan, afgan, авган, Кабул$',
    IR: 'иран, техеран',
    IQ: 'irak, irač, bagdad, ирак, ирач, багдад',
    YE: 'jemen, јемен, Сана$',
    EG: 'egipat, egipt, egipć, kairo, египат, египт, египћ, каиро',
    JO: 'jordan, јордан, Аман$',
    LB: 'liban, либан',
    PS: 'pojas gaze, pojasu gaze, палестин, појас газе, појасу газе, Gaze$, Gazi$, Газа$, Газе$, Гази$',
    MA: 'marok, марок, Рабат$',
    DZ: 'alžir, алжир',
    TN: 'tunis, тунис, tunižan, тунижан',
    KE: 'kenij, кениј, Најроб',
    UG: 'ugand, уганд, Кампал',
    TZ: 'tanzan, танзан',
    RW: 'ruand, руанд',
    BI: 'burund, бурунд',
    CD: 'kongo$, konga$, kongu$, kongoan, конго$, конга$, конгу$, конгоан, Киншас',
    CM: 'kamerun, камерун, Јаунде',
    CF: 'srednjoafrič, centralnoafr, централноафр',
    TD: 'čad$, čadu$, čadsk, чад$, чаду$, чадск, čađan',
    ML: 'malijs, malijac, малијс, малијац, malijc, малијц',
    NG: 'nigerij, нигериј, Абуџа$',
    GH: 'gana$, gane$, gani$, ganu$, ganac, ganc, gansk, гана$, гане$, гани$, гану$, ганац, ганц, ганск, Акра$',
    SN: 'сенегал, Дакар$',
    CI: 'obala slonovače, obale slonovače, bjelokost, обала слоноваче, обале слоноваче',
    ZA: 'južna afrik, južne afrik, južnoj afri, južnoafrič, јужна африк, јужне африк, јужној афри, јужноафрич, južnoafrikanc, јужноафриканц, Преториј',
    ZM: 'zambij, замбиј, Лусака',
    ZW: 'zimbabv, зимбабв',
    MZ: 'мозамби',
    ET: 'etiop, етиоп, Адис Абеб',
    SO: 'somalij, somalac, somalc, сомалиј, сомалац, сомалц, Могадиш',
    CU: 'kuba$, kube$, kubi$, kubu$, kuban, havan, куба$, кубе$, куби$, кубу$, кубан, хаван',
    CO: 'kolumbij, колумбиј, Богота',
    VE: 'venecuel, venezuel, венецуел, Каракас',
    BR: 'бразил',
    PE: 'peruan, перуан, Лима$, Perua$, Peruu$, Перуа$, Перуу$',
    AR: 'аргентин',
    MX: 'meksi, мекси',
    HT: 'haićan, хаити, хаићан',
    KZ: 'kazah, казах, Астана',
    KG: 'kirgi, кирги, Бишкек',
    UZ: 'uzbe, узбе, Ташкент',
    TJ: 'tadži, dušanbe, таџи, душанбе',
    TM: 'туркмен, Ашхабад',
    AM: 'jermen, jereva, armen, erevan, јермен, јерева',
    AZ: 'azerbejdžan, azerbajdžan, azer$, azersk, азербејџан, азер$, азери$, азерск, Баку$',
    GE: 'gruzij, gruzin, abhaz, južna osetij, грузиј, грузин, абхаз, тбилиси, јужна осетиј',
    MD: 'moldav, pridnjestr, молдав, придњестр, Кишињев',
    RS: 'srbij, srbi$, srba$, srbe$, srbima$, srbin, srpsk, beograd, србиј, срби$, срба$, србе$, србима$, србин, српск, београд, вучић, вучич',
    ME: 'crna gora, crne gore, crnoj gori, crnu goru, crnogor, podgoric, црна гора, црне горе, црној гори, црну гору, црногор, подгориц',
    MK: 'makedon, македон',
    BA: 'bosn, bosan, hercegov, bih$, sarajev, republike srpske, republici srpskoj, banjaluk, banja luk, босн, босан, бошња, херцегов, бих$, сарајев, република српска, републике српске, републици српској, бањалук',
    HR: 'hrvat, хрват, загреб',
    SI: 'slovena$, slovenc, slovenač, slovens, словени, словена$, словенц, словенач',
    XK: 'kosov, prištini, косов, приштина, приштини',
    AL: 'alban, tiran$, албан, тиран$',
    BG: 'bugar, sofij, бугар, софиј',
    RO: 'rumun, bukurešt, румун, букурешт',
    HU: 'mađar, budimpešt, мађар, будимпешт',
    PL: 'poljsk, poljak, poljac, varšav, пољск, пољак, пољац, варшав, krakov, краков',
    CZ: 'češk, čeh$, česi$, чешк, чех$, чеси$',
    SK: 'slovačk, словачк, словак$',
    GR: 'grč, grk$, grka$, atin, грч, грк$, грци$, грка$, атин',
    IT: 'italij, италиј',
    ES: 'španij, španjol, шпаниј',
    PT: 'portugal, португал',
    FI: 'finsk, finac, finc, финск, финац, финц',
    SE: 'šveds, šveđan, шведс, швеђан',
    NO: 'norvež, norvešk, норвеж, норвешк',
    DK: 'dansk, danac, данск, данац',
    EE: 'estonij, естониј',
    LV: 'letonij, latvij, летониј',
    LT: 'litv, литваниј',
    CA: 'kanad, канад',
    AU: 'australij, аустралиј',
    PH: 'filipin, филипин',
    ID: 'indonezij, индонезиј',
    VN: 'vijetnam, вијетнам',
    IE: 'irska$, irske$, irskoj$, irac$, ирска$, ирске$, ирској$, ирац$',
    AT: 'austrij, beč$, beču$, аустриј, беч$, бечу$',
    Africa:
      'afrik$, afrika$, afrike$, afriku$, afrič, afrikan, podsahar, африк$, африка$, африке$, африци$, африку$, африч, африкан, подсахар',
    'West Africa':
      'zapadna afrik, zapadne afrik, zapadnoj afri, западна африк, западне африк, западној афри',
    'East Africa':
      'istočna afrik, istočne afrik, istočnoj afri, источна африк, источне африк, источној афри',
    'North Africa':
      'severna afrik, severne afrik, sjeverna afrik, sjeverne afrik, северна африк, северне африк',
    Sahel: 'sahel, сахел',
    Asia: 'azija$, azije$, aziji$, aziju$, azijsk, azijat, азија$, азије$, азији$, азију$, азијск, азијат',
    'Central Asia':
      'centralna azij, centralne azij, centralnoj azij, centralnu azij, srednja azij, srednje azij, srednjoj azij, centralnoazij, središnje azij, srednjoazij, централна азиј, централне азиј, централној азиј, централну азиј, средња азиј, средње азиј, средњој азиј, централноазиј',
    'South Asia': 'južna azij, južne azij, južnoj azij, јужна азиј, јужне азиј, јужној азиј',
    'Southeast Asia': 'jugoistočna azij, jugoistočne azij, југоисточна азиј, југоисточне азиј',
    'Middle East':
      'bliskog istoka, bliskom istoku, bliski istok, bliskoistočn, блиског истока, блиском истоку, блиски исток, блискоисточн',
    'Arab world':
      'arapske zemlje, arapskih zemalja, arapski svet, arapi$, арапске земље, арапских земаља, арапски свет, арапи$',
    'Latin America':
      'latinska amerik, latinske amerik, latinskoj ameri, latinoamer, latinskoamer, латинска америк, латинске америк, латинској амери, латиноамер, латинскоамер',
    'South America':
      'južna amerik, južne amerik, južnoj ameri, južnoamer, јужна америк, јужне америк, јужној амери, јужноамер',
    Caribbean: 'karib, кариб',
    Balkans: 'балкан',
    Caucasus: 'kavkaz, кавказ',
    Europe:
      'evropa$, evrope$, evropi$, evropu$, evropsk, evropljan, europ, европа$, европе$, европи$, европу$, европск, европљан',
    'Eastern Europe':
      'istočna evrop, istočne evrop, istočnoj evrop, istočne europ, источна европ, источне европ, источној европ',
    'Former Soviet Union':
      'bivšeg sovjetskog, bivših sovjetskih, bivšeg sssr, postsovjetsk, бившег совјетског, бивших совјетских, бившег ссср, постсовјетск',
    'Global South':
      'globalnog juga, globalni jug, siromašnih zemalja, zemalja u razvoju, глобалног југа, глобални југ, сиромашних земаља, земаља у развоју',
    MN: 'mongol, монгол, ulan bator, улан батор',
    SL: 'sijeraleon',
    NE: 'nigerc',
    BF: 'burkin, буркин',
  },
  groups: {
    Wagner:
      'vagner$, vagnera$, vagneru$, vagnerov, grupa vagner, grupe vagner, grupi vagner, grupu vagner, wagner$, wagnera$, wagneru$, wagnerov, skupina wagner, skupine wagner, skupini wagner, skupinu wagner, prigožin, вагнер$, вагнера$, вагнеру$, вагнеров, група вагнер, групе вагнер, групи вагнер, групу вагнер, пригожин',
    'Africa Corps':
      'afrički korpus, afričkog korpusa, afričkom korpusu, афрички корпус, афричког корпуса, афричком корпусу',
    Redut: 'redut$, редут$',
    Rusich: 'rusič, русич',
    Akhmat: 'ahmat$, kadirov, ахмат$, кадиров',
    'International Legion':
      'međunarodna legija, međunarodne legije, međunarodnu legiju, međunarodnoj legiji, internacionalna legija, ukrajinska legija stranaca, ukrajinske legije stranaca, међународна легија, међународне легије, међународну легију, међународној легији, интернационална легија, украјинска легија странаца, украјинске легије странаца',
    'Foreign Legion':
      'legija stranaca, legije stranaca, legiji stranaca, legiju stranaca, francuska legija, легија странаца, легије странаца, легији странаца, легију странаца, француска легија',
    Azov: 'azov$, puk azov, bataljon azov, brigada azov, азов$, пук азов, батаљон азов, бригада азов',
    RSF: 'snage za brzu podršku, snaga za brzu podršku, snagama za brzu podršku, snage brze podrške, snaga brze podrške, snage za brzu potporu, snaga za brzu potporu, снаге за брзу подршку, снага за брзу подршку, снагама за брзу подршку, снаге брзе подршке, снага брзе подршке',
    Houthis: 'huti$, huta$, hute$, hutim, хути$, хута$, хуте$, хутим',
    ISIS: 'islamska država, islamske države, islamsku državu, islamskoj državi, исламска држава, исламске државе, исламску државу, исламској држави',
    Hezbollah: 'hezbolah, хезболах',
    Taliban: 'талибан',
  },
  money: {
    hundred: 'stotin, стотин',
    thousand: 'hiljad, tisuć, tisuc, hilj$, tis$, хиљад, тисућ, хиљ$, hiljadu',
    million: 'milion, milijun, mil$, mln$, милион, милијун, мил$, млн$',
    billion: 'milijard, mlrd$, милијард, млрд$',
    half: 'pola$, pol$, пола$, по$, i po$, и по$, i pol$',
    numbers: {
      '1': 'jedan$, један$',
      '1.5': 'jedan i po, један и по',
      '2': 'dva$, dve$, dvije$, два$, две$, двије$',
      '3': 'tri$, три$',
      '4': 'četiri$, четири$',
      '5': 'pet$, пет$',
      '6': 'šest$, шест$',
      '7': 'sedam$, седам$',
      '8': 'osam$, осам$',
      '9': 'devet$, девет$',
      '10': 'deset$, десет$',
      '20': 'dvadeset$, двадесет$',
      '30': 'trideset$, тридесет$',
      '50': 'pedeset$, педесет$',
      '100': 'sto$, сто$',
      '200': 'dvesta$, dvjesto$, двеста$',
      '500': 'petsto$, pet stotina, петсто$',
    },
    currencies: {
      USD: 'dolar, američkih dolar, долар, америчких долар',
      EUR: 'evr, eur$, eura$, euro$, eurima, евр',
      RUB: 'rubl, rubalj, rubalja, ruskih rubalja, рубл, рубаљ, рубаља',
      RSD: 'dinar, rsd, din$, динар, дин$',
      BAM: 'maraka$, marka$, km$, марака$',
      UAH: 'grivn, grivni, hrivn, гривн',
      GBP: 'funt, фунт, britanskih funt',
      CNY: 'juan, јуан',
      'INR|NPR|LKR|PKR': 'rupij, рупиј',
      'CUP|MXN|COP|ARS|PHP': 'pesos$, pezos, песос',
      'KES|UGX|TZS': 'šiling, шилинг',
    },
    monthly: 'mesečn, mjesečn, na mesec, na mjesec, svakog meseca, svaki mjesec, месечн, мјесечн',
    yearly:
      'godišnj, na godinu, za godinu, u prvoj godini, годишњ, на годину, за годину, prvoj godini, prvu godinu, prve godine, првој години, прву годину',
    signing:
      'jednokratn, odmah, za potpisivanje, pri potpisivanju, za potpis, po potpisivanju, unapred, unaprijed, avans, za pristupanje, za pridruživanje, za ulazak, početn, једнократн, одмах, за потписивање, при потписивању, за потпис, унапред, аванс, за приступање, почетн',
    death:
      'smrt, pogin, poginul, pogib, porodici, porodicama, obiteljima, sahran, смрт, погин, погиб, породици, породицама, сахран',
    fee: 'provizij, posrednik, naknada agent, za svakog, po glavi, провизиј, посредник, за сваког, по глави',
    other:
      'dnevno, na dan$, po danu, na sat$, nedeljno, tjedno, ranjen, ranjav, za uništen, dug$, dugov, дневно, на дан$, на сат$, недељно, рањен, рањав, дуг$',
    salary:
      'plata$, plate$, platu$, platom$, plaća$, plaće$, plaću$, plaćom$, zarad, zarađ, primanj, prihod, плата$, плате$, плату$, платом$, зарад, зарађ, примањ, приход',
    bonus: 'bonus, naknad, isplat, nagrad, premij, бонус, накнад, исплат, наград, премиј',
    price:
      'vredn, vrijedn, košta, cena$, cenu$, cijena$, budžet, proračun, kazn, kredit, zajam, štet, pomoć, investic, prevar, вредн, кошта, цена$, цену$, буџет, казн, кредит, зајам, штет, помоћ, инвестиц, превар, prosečna plata, prosečne plate, prosječna plaća, prosječne plaće, minimalna plata, просечна плата, просечне плате',
    atLeast:
      'najmanje, minimalno, barem, više od, preko$, iznad, ne manje od, bar$, најмање, минимално, барем, више од, преко$, изнад',
    upTo: 'do$, maksimalno, najviše, manje od, čak$, ispod, до$, максимално, највише, мање од, испод',
    about:
      'oko$, otprilike, približno, gotovo, skoro, blizu, cirka, око$, отприлике, приближно, готово, скоро, близу',
    or: 'ili$, odnosno, što je, to jest, tj$, protivvrednost, protuvrijednost, или$, односно, што је, то јест, тј$, oko$, око$',
    to: 'do$, i$, a$, до$, и$',
    from: 'od$, од$',
    between: 'između$, između, између$',
  },
} satisfies Lexicon
