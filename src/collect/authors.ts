/** The people that an author element names, in any of the forms that feeds give it. */
import { isTextName } from './fields.ts'
import { eachChild } from './markup.ts'
import { qualified, within, type Scope } from './names.ts'
import { plainLine } from './text.ts'

/** What follows is no name any more; the expressions below look back and must stay short. */
const NAME_CHARS_MAX = 256

/** `mail@host (Name)`, `Name <mail@host>`, or a person element with a name in it. */
export function personNames(source: string, scope: Scope): readonly string[] {
  const names: string[] = []
  let email = ''
  if (source.includes('<')) {
    eachChild(source, isTextName, (child) => {
      const local = qualified(child.name, within(child.attributes, scope)).split(':')[1]
      if (local === 'name') names.push(plainLine(child.inner))
      else if (local === 'email') email = plainLine(child.inner)
      return undefined
    })
    if (names.length === 0 && email !== '') names.push(email)
  }
  if (names.length === 0) {
    const line = plainLine(source).slice(0, NAME_CHARS_MAX)
    const named =
      /^\S+@\S+\s*\(([^()]+)\)$/.exec(line) ??
      /^([^<>()]+?)\s*[<(][^<>()\s]+@[^<>()\s]+[>)]$/.exec(line)
    names.push(named?.[1]?.trim() ?? line)
  }
  return names.filter((name) => name !== '')
}
