/** Words that change with a number, by the plural rules of the language (CLDR). */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** `#` in a form stands for the number, written the language's way. */
export function counted(language: string, forms: Forms): (n: number) => string {
  const rules = new Intl.PluralRules(language)
  const format = new Intl.NumberFormat(language)
  return (n) => (forms[rules.select(n)] ?? forms.other).replace('#', format.format(n))
}
