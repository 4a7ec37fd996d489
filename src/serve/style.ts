/** The one stylesheet, served from our own address: the pages allow no other. */
export const STYLE = `
:root { color-scheme: light dark }
body { font: 17px/1.55 Georgia, serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
`
