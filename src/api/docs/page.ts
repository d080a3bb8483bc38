import { document } from './document';
import { type Outside, outsideHtml } from './outside';

/** The API page. Scripts are files of our own, as the Content-Security-Policy wants it. */

const STYLE = `
#outside { max-width: 1460px; margin: 0 auto; padding: 0 20px 60px; font-family: sans-serif; color: #3b4151; }
#outside details { margin: 0 0 8px; padding: 8px 12px; border: 1px solid #d3d5da; border-radius: 4px; }
#outside summary { cursor: pointer; }
#outside code { font-weight: 600; margin-right: 8px; }
#outside h5 { margin: 12px 0 4px; }
#outside pre { margin: 0; padding: 10px; overflow-x: auto; border-radius: 4px; background: #333; color: #fff; }
`;

const drawn = (): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Souq API</title>
<link rel="icon" href="/api/docs/assets/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">
<style>${STYLE}</style>
</head>
<body>
<div id="swagger-ui"></div>
<div id="outside">${outsideHtml(JSON.parse(document()) as Outside)}</div>
<script src="/api/docs/assets/swagger-ui-bundle.js"></script>
<script src="/api/docs/assets/start.js"></script>
</body>
</html>
`;

let cached: string | undefined;

/** The page as HTML, drawn on first use: every endpoint is declared by then. */
export function page(): string {
  cached ??= drawn();
  return cached;
}
