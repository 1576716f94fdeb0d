import { styleText } from 'node:util';
import project from '../../package.json' with { type: 'json' };
import { contentPath } from '../machine/content-path.ts';
import { machineNetwork } from '../network/machine-network.ts';
import { importList } from './import/import-list.ts';
import { importOptions } from './import/import-options.ts';
import { networkNotice } from './command/network-notice.ts';
import { progressOn } from './command/progress.ts';
import { readInput } from './command/read-input.ts';
import { runCommand } from './command/run-command.ts';
import { serverToken } from './command/server-token.ts';

await runCommand(async () => {
  const options = importOptions();
  const progress = progressOn(process.stderr);
  const network = (site: string) =>
    machineNetwork({
      version: project.version,
      site,
      notice: (notice) => progress.say(networkNotice(notice)),
    });
  await importList(options, contentPath(), {
    progress,
    say: (text) => process.stdout.write(text),
    emphasis: (style, text) => styleText(style, text, { stream: process.stdout }),
    read: ({ from, format }, { site }) => {
      progress.say(`Reading ${from} …`);
      return readInput(from, format, network(site.url), serverToken(from, site.server.domain));
    },
  });
});
