/**
 * What makes Akkoma or Pleroma take a text in its configuration for a term of Elixir: the beginning of an atom, a
 * regular expression, which it would evaluate, or the name of a module.
 */
const OPENING =
  /^('*)(?=[:~]|(?:Pleroma|Phoenix|Tesla|Quack|Ueberauth|Swoosh|Oban|ExSyslogger|ConcurrentLimiter|Logger|LoggerBackends)(?:\.|$))/u;

/**
 * A text that the configuration of Akkoma and Pleroma keeps as a text: an apostrophe stands in front
 * of what would make a term of it.
 * Source: akkoma and pleroma, lib/pleroma/config_db.ex, `string_to_elixir_types` and `module_name?`.
 *
 * @param text a text without spaces around it
 * @returns the guarded text; `unguardTerm` gives the text back exactly
 */
export function guardTerm(text: string): string {
  return text.replace(OPENING, "'$1");
}

/**
 * A text without the apostrophe that guards it.
 *
 * @param text a text from a configuration
 */
export function unguardTerm(text: string): string {
  return text.startsWith("'") && OPENING.test(text) ? text.slice(1) : text;
}
