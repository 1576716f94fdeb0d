import { contentPath } from '../machine/content-path.ts';
import { emphasisOn } from '../machine/emphasis-on.ts';
import { importList } from './import/import-list.ts';
import { importOptions } from './import/import-options.ts';
import { commandNetwork } from './command/command-network.ts';
import { endProcess } from './command/end-process.ts';
import { progressOn } from './command/progress.ts';
import { readInput } from './command/read-input.ts';
import { runCommand } from './command/run-command.ts';
import { serverToken } from './command/server-token.ts';

await runCommand(async () => {
  const options = importOptions();
  const progress = progressOn(process.stderr);
  await importList(options, contentPath(), {
    progress,
    say: (text) => process.stdout.write(text),
    emphasis: emphasisOn(process.stdout),
    read: ({ from, format }, { site }) => {
      progress.say(`Reading ${from} …`);
      const network = commandNetwork(site.url, progress);
      const token = serverToken(from, site.server.domain);
      return readInput(from, format, network, token).finally(() => progress.clear());
    },
  });
});
await endProcess();
