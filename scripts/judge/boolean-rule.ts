/** What a keyword alert does: `recruit* AND (army OR military)`, in English. Our yardstick. */
export function matchesBooleanRule(text: string): boolean {
  return /\brecruit/i.test(text) && /\b(army|military)\b/i.test(text)
}
