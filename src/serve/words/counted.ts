/** Words that change with a number, by the plural rules of the language (CLDR). */
import { numberIn, pluralRulesIn } from './formats.ts'

type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** `#` in a form stands for the number, written the language's way. */
export function counted(language: string, forms: Forms): (n: number) => string {
  return (n) => {
    const form = forms[pluralRulesIn(language).select(n)] ?? forms.other
    return form.replace('#', numberIn(language)(n))
  }
}
