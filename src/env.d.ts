interface ImportMetaEnv {
  /** The day of the build as the team counts it, as `YYYY-MM-DD`. */
  readonly TODAY: string;
}

declare namespace App {
  interface Locals {
    /** What marks the text that is being shown, where it is in another language than the site. */
    marks?: import('./site/language-marks.ts').LanguageMarks;
    /** What marks the site's own words in it. */
    ours?: import('./site/language-marks.ts').LanguageMarks;
  }
}

declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
