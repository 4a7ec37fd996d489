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
  Chechnya: 'Chechnya, Tschetschenien, Чечн, Gudermes, Гудермес, Tchétchénie, Chechenia',
  Ryazan: 'Ryazan, Riazán, Rjasan, Рязан, Riazan',
  Tula: 'Tula region, Тульск, Tula oblast',
  Samara: 'Samara, Самарск, Самара',
  Buryatia: 'Buryatia, Burjatien, Бурят',
  Yakutia: 'Yakutia, Jakutien, Якути',
  Murmansk: 'Murmansk, Мурманск',
  Bashkortostan: 'Bashkortostan, Башкортостан, Башкири',
  Donbas: 'Donbas, Donbass, Донбас',
  Donetsk: 'Donetsk, Donezk, Донецк, Doneck, Donieck',
  Luhansk: 'Luhansk, Lugansk, Луганск',
  Zaporizhzhia: 'Zaporizhzhia, Zaporizhia, Saporischschja, Запорож, Запоріж',
  Kherson: 'Kherson, Cherson, Херсон',
  Mariupol: 'Mariupol, Мариупол, Маріупол, Marioupol, Mariúpol',
  Bakhmut: 'Bakhmut, Bachmut, Бахмут, Bahmut, Bajmut, Bakhmout',
  Pokrovsk: 'Pokrovsk, Pokrowsk, Покровск, Покровськ, Pokrovszk',
  Crimea: 'Crimea, Крым, Крим, Krim$, Krym, Crimée',
  Darfur: 'Darfur, Дарфур, دارفور, 达尔富尔, ダルフール',
  'El Fasher': 'El Fasher, Al-Fashir, Эль-Фашер, الفاشر',
  Bosaso: 'Bosaso, Bosasso, Босасо',
}
