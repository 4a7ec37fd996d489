import type { Lexicon } from '../lexicons.ts'

export const ur = {
  language: 'ur',
  confidence: 'medium',
  concepts: {
    recruit: 'بھرتی',
    join: 'شامل, شمولیت',
    mercenary: 'کرائے کے فوجی, کرائے کے جنگجو, کرائے کے, اجرتی',
    volunteer: 'رضاکار',
    military: 'فوج, فوجی, سپاہی, مسلح افواج, وزارت دفاع, جنگجو',
    contract: 'معاہدہ, معاہدے, کنٹریکٹ',
    ad: 'اشتہار, مہم',
    medium:
      'پوسٹر, پمفلٹ, سوشل میڈیا, ٹیلیگرام, فیس بک, یوٹیوب, ٹک ٹاک, واٹس ایپ, آن لائن, انٹرنیٹ, ویب سائٹ, ویڈیو, اخبار',
    pay: 'تنخواہ, بونس, معاوضہ, ماہانہ, رقم',
    front: 'جنگ, محاذ, لڑائی',
    foreign: 'غیر ملکی, تارکین وطن, شہری',
    citizenship: 'شہریت, پاسپورٹ',
    lure: 'جھانسہ, جھانسے, لالچ, دھوکہ, دھوکے',
    job: 'نوکری, ملازمت, روزگار',
  },
  // regions to be sorted into `places`: افریقہ, افریقی, مشرق وسطی, وسطی ایشیا
} satisfies Lexicon
