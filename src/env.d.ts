interface ImportMetaEnv {
  /** The day of the build as the team counts it, as `YYYY-MM-DD`. */
  readonly TODAY: string;
  /** The collections that a build finds empty. */
  readonly EMPTY: readonly string[];
}

declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
