import { transaction } from '../../../platform/db';
import { refused } from '../../../platform/http';
import { saveTheme, THEMES, type Theme } from '../../operators';
import { m } from '../messages';
import { defineChatCommand } from './registry';

/** `/theme dark|light|corporate`: saves the sender's theme. */
defineChatCommand('theme', async ({ operator, argument }) => {
  const theme = argument.toLowerCase() as Theme;
  if (!THEMES.includes(theme)) throw refused(m.themeUsage({ choices: THEMES.join('|') }));
  await transaction((tx) => saveTheme(tx, operator.id, theme));
  return { message: m.themeSaved({ theme }) };
});
