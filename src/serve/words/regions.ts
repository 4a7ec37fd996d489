/** The wider regions that events name, as their readers call them; English is the name itself. */
import type { Locale } from '../words.ts'

type Said = Readonly<Record<Exclude<Locale, 'en'>, string>>

const said = (de: string, ru: string, kk: string): Said => ({ de, ru, kk })

export const REGIONS: Readonly<Record<string, Said>> = {
  Africa: said('Afrika', 'Африка', 'Африка'),
  'Sub-Saharan Africa': said(
    'Afrika südlich der Sahara',
    'Африка южнее Сахары',
    'Сахараның оңтүстігіндегі Африка',
  ),
  'North Africa': said('Nordafrika', 'Северная Африка', 'Солтүстік Африка'),
  'West Africa': said('Westafrika', 'Западная Африка', 'Батыс Африка'),
  'East Africa': said('Ostafrika', 'Восточная Африка', 'Шығыс Африка'),
  'Central Africa': said('Zentralafrika', 'Центральная Африка', 'Орталық Африка'),
  'Southern Africa': said('Südliches Afrika', 'Юг Африки', 'Африканың оңтүстігі'),
  Sahel: said('Sahelzone', 'Сахель', 'Сахель'),
  Asia: said('Asien', 'Азия', 'Азия'),
  'Central Asia': said('Zentralasien', 'Центральная Азия', 'Орталық Азия'),
  'South Asia': said('Südasien', 'Южная Азия', 'Оңтүстік Азия'),
  'Southeast Asia': said('Südostasien', 'Юго-Восточная Азия', 'Оңтүстік-Шығыс Азия'),
  'East Asia': said('Ostasien', 'Восточная Азия', 'Шығыс Азия'),
  'South Caucasus': said('Südkaukasus', 'Южный Кавказ', 'Оңтүстік Кавказ'),
  Caucasus: said('Kaukasus', 'Кавказ', 'Кавказ'),
  'Middle East': said('Naher Osten', 'Ближний Восток', 'Таяу Шығыс'),
  'Arab world': said('Arabische Welt', 'Арабский мир', 'Араб әлемі'),
  'Central America': said('Mittelamerika', 'Центральная Америка', 'Орталық Америка'),
  'South America': said('Südamerika', 'Южная Америка', 'Оңтүстік Америка'),
  'Latin America': said('Lateinamerika', 'Латинская Америка', 'Латын Америкасы'),
  Caribbean: said('Karibik', 'Карибский регион', 'Кариб өңірі'),
  Europe: said('Europa', 'Европа', 'Еуропа'),
  'Eastern Europe': said('Osteuropa', 'Восточная Европа', 'Шығыс Еуропа'),
  Balkans: said('Balkan', 'Балканы', 'Балқан'),
}
