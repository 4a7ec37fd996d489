/** Regions and towns named in such ads, by their English name; read in every language. */
import type { Stems } from '../lexicons.ts'

export const REGION_STEMS: Readonly<Record<string, Stems>> = {
  Sakhalin:
    'Sakhalin, Sachalin, Sajalín, Sacalina, Sahalin, Sachalinsk, Сахалин, Сахалін, Sakalin, سخالين, ساخالين, ساخالین, 萨哈林, 薩哈林, 库页, サハリン, 사할린, Սախալին, სახალინ, सखालिन, সাখালিন, סחלין',
  Primorye: 'Primorye, Primorje, Приморь, Приморск, Владивосток, Vladivostok, Wladiwostok',
  Khabarovsk: 'Khabarovsk, Chabarowsk, Хабаровск',
  Kamchatka: 'Kamchatka, Kamtschatka, Камчат',
  'Kursk Oblast': 'Kursk$, Kursk region, Kursk oblast, Курск',
  Belgorod: 'Belgorod, Белгород',
  Rostov: 'Rostov, Rostow, Ростов',
  'St Petersburg':
    'St Petersburg, St. Petersburg, Saint Petersburg, Sankt Petersburg, Санкт-Петербург, Петербург',
  Tatarstan: 'Tatarstan, Татарстан, Alabuga, Yelabuga, Jelabuga, Алабуг, Елабуг',
  Chechnya:
    'Chechnya, Chechen$, Chechens$, Grozny, Грозн, Tschetschenien, Чечн, Gudermes, Гудермес, Tchétchénie, Chechenia',
  Ryazan: 'Ryazan, Riazán, Rjasan, Рязан, Riazan',
  Tula: 'Tula region, Тульск, Tula oblast',
  Samara: 'Samara, Самарск, Самара',
  Buryatia: 'Buryatia, Burjatien, Бурят',
  Yakutia: 'Yakutia, Jakutien, Якути',
  Murmansk: 'Murmansk, Мурманск',
  Bashkortostan: 'Bashkortostan, Башкортостан, Башкири',
  Donbas:
    'دونباس, דונבאס, ڈونباس, डोनबास, দনবাস, డాన్‌బాస్, ඩොන්බාස්, *ዶንባስ, 顿巴斯, 頓巴斯, ドンバス, 돈바스, Donbas, Donbass, Донбас',
  Donetsk:
    'دونيتسك, دونتسک, דונייצק, ڈونیٹسک, डोनेट्स्क, दोनेत्स्क, দোনেৎস্ক, ඩොනෙට්ස්ක්, *ዶኔትስክ, 顿涅茨克, 頓內茨克, ドネツク, 도네츠크, Դոնեցկ, დონეცკ, Ντονέτσκ, Donetsk, Donezk, Донецк, Данецк, Donețk, Doneck, Donieck',
  Luhansk:
    'لوغانسك, لوهانسک, לוהנסק, لوہانسک, लुहान्स्क, लुहांस्क, লুহানস্ক, 卢甘斯克, 盧甘斯克, ルハンスク, 루한스크, Luhansk, Lugansk, Луганск',
  Zaporizhzhia: 'Zaporizhzhia, Zaporizhia, Saporischschja, Запорож, Запоріж',
  Kherson: 'Kherson, Cherson, Херсон',
  Mariupol: 'Mariupol, Мариупол, Маріупол, Marioupol, Mariúpol',
  Bakhmut: 'Bakhmut, Bachmut, Бахмут, Bahmut, Bajmut, Bakhmout',
  Pokrovsk: 'Pokrovsk, Pokrowsk, Покровск, Покровськ, Pokrovszk',
  Avdiivka: 'Avdiivka, Avdiyivka, Avdijivka, Awdijiwka, Avdiïvka, Авдіївк, Авдеевк, Аўдзееўк',
  Crimea: 'Crimea, Крым, Крим, Krim$, Krym, Crimée',
  Darfur: 'Darfur, Дарфур, دارفور, 达尔富尔, ダルフール',
  'El Fasher': 'El Fasher, Al-Fashir, Эль-Фашер, الفاشر',
  Bosaso: 'Bosaso, Bosasso, Босасо',
}

/**
 * Provinces of Russia by names that mean nothing else: an army that seeks men there, and names
 * nobody foreign, seeks its own. No place of service. Read in every text.
 */
export const PROVINCE_STEMS: Stems =
  'Crimea, Crimée, Krim$, Krym, Крым, Крим, Tatarstan, Tatarst, Татарстан, Казани$, Казань$, Kazan$, تتارستان, تتارستان, Bashkortostan, Bashkiria, Baschkort, Baschkir, Bachkort, Bachkir, Bashkir, Boshqird, Başkurdistan, Baszkor, Baszkir, Baškort, Baškir, Башкортостан, Башкири, Башкирі, Башқұртстан, Ufa$, Ufie$, Ufě$, Уфа$, Уфе$, Уфі$, Samara, Samarsk, Самар, Perm$, Permi$, Permie$, Пермь$, Перми$, Пермск, Sverdlovsk, Свердловск, Yekaterinburg, Jekaterinburg, Ekaterinburg, Екатеринбург, Єкатеринбург, Chelyabinsk, Tscheljabinsk, Tcheliabinsk, Челябинск, Челябінськ, Chuvashia, Чуваши, Чуваші, Mari El, Марий Эл, Mordovia, Мордови, Мордові, Udmurtia, Удмурти, Удмурті, Kalmykia, Калмыки, Калмикі, Khanty-Mansi, ХМАО, Ямал, Yamal$, Tyumen, Tjumen, Тюмень, Тюмен, Nizhny Novgorod, Nischni Nowgorod, Нижегород, Нижнем Новгород, Krasnodar, Краснодар, Krasnoyarsk, Krasnojarsk, Красноярск, Irkutsk, Иркутск, Іркутськ, Novosibirsk, Nowosibirsk, Новосибирск, Новосибірськ, Omsk$, Омск, Tomsk$, Томск, Kemerovo, Кемеров, Kuzbass, Кузбасс, Altai Krai, Алтайск, Saratov, Saratow, Саратов, Volgograd, Wolgograd, Волгоград, Voronezh, Woronesch, Voronej, Воронеж, Lipetsk, Липецк, Ryazan, Rjasan, Рязан, Тульск, Tver$, Тверск, Yaroslavl, Jaroslawl, Ярослав, Arkhangelsk, Archangelsk, Архангельск, Murmansk, Мурманск, Karelia, Karelien, Карели, Dagestan, Дагестан, Tuva$, Tuwa, Тува$, Туве$, Тыва, Buryatia, Burjatien, Bouriatie, Бурят, Якути, Yakutia, Jakutien, Iakoutie, Zabaikal, Забайкал, Оренбург$, Оренбургск, Orenburg, Saint Petersburg, St Petersburg, Saint-Pétersbourg, Sankt Petersburg, Петербург, Chechnya, Чечн, Tschetschen, Tchétchén'
