/**
 * The header of Mastodon's list of domain blocks, which GoToSocial writes too. Mastodon takes a file
 * whose first cell is anything but `#domain` for a bare list of domains.
 * Source: mastodon/mastodon, app/controllers/admin/export_domain_blocks_controller.rb.
 */
export const MASTODON_HEADER = [
  '#domain',
  '#severity',
  '#reject_media',
  '#reject_reports',
  '#public_comment',
  '#obfuscate',
] as const;
