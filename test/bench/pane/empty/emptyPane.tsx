import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/**
 * The least that a pane made with React and Fluent UI can be: one text. It waits for Outlook as every add-in must, where
 * its page brings office.js.
 */
function draw(): void {
  const place = document.getElementById('pane');
  if (!place) return;
  place.removeAttribute('aria-busy');
  createRoot(place).render(
    <FluentProvider theme={webLightTheme}>
      <main>Nothing here.</main>
    </FluentProvider>,
  );
}

if (typeof Office === 'undefined') draw();
else void Office.onReady(draw);
