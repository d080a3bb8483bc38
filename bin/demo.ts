import { Api } from './demo/api';
import { competitiveJob } from './demo/competitive';
import { conversation } from './demo/conversation';
import { money } from './demo/money';
import { normalJob } from './demo/normal';
import { choosePlace, meetClient, meetProvider } from './demo/people';
import { Refusal, Story, Surprise } from './demo/story';
import { urgentJob } from './demo/urgent';

/** `npm run demo`: three jobs, a conversation and what a provider buys, over the public API of a running development server (BASE_URL, default http://127.0.0.1:1337). */

async function main(): Promise<void> {
  const api = new Api((process.env['BASE_URL'] || 'http://127.0.0.1:1337').replace(/\/+$/, ''));
  const story = new Story();
  story.chapter('The people');
  const place = await choosePlace(api, story);
  const sara = await meetClient(api, story, 'Sara', 'Alharbi', place.city);
  const omar = await meetProvider(api, story, 'Omar', 'Omar Repairs', place);
  const huda = await meetProvider(api, story, 'Huda', 'Huda Workshop', place);
  const badr = await meetProvider(api, story, 'Badr', 'Badr Services', place);
  await normalJob(api, story, place, sara, omar);
  await competitiveJob(api, story, place, sara, [omar, huda, badr]);
  await urgentJob(api, story, place, sara, [huda, badr]);
  await conversation(api, story, sara, omar);
  await money(api, story, omar);
  process.stdout.write(`\ndemo: ${story.steps} steps passed\n`);
}

main().catch((error: unknown) => {
  if (error instanceof Surprise) process.stderr.write(`  expected: ${error.expected}\n  came:     ${error.came}\n`);
  else process.stderr.write(`${error instanceof Refusal ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
