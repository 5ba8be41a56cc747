/** Returns the rendered Markdown document beside the editor once it has a heading; it stands in a frame inside a frame. */
export async function renderedDocument(page) {
  const preview = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  await preview.locator('h2').first().waitFor();
  return preview;
}
