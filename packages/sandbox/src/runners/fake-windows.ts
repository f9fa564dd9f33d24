/** Stands in for the windows that a browser would open, until `restore`: the DOM of a test opens none. */
export function openFakeWindows(): { closeAll: () => void; restore: () => void } {
  if (typeof window === "undefined") return { closeAll: () => {}, restore: () => {} };
  const { open: usual } = window;
  const opened: Window[] = [];
  window.open = () => {
    const fake = fakeWindow();
    opened.push(fake);
    return fake;
  };
  return {
    closeAll: () => opened.splice(0).forEach((each) => each.close()),
    restore: () => {
      window.open = usual;
    },
  };
}

function fakeWindow(): Window {
  let closed = false;
  const page = document.implementation.createHTMLDocument();
  return Object.create(null, {
    closed: { get: () => closed },
    close: { value: () => (closed = true) },
    document: { value: page },
    focus: { value: () => {} },
    location: { value: { replace: () => {} } },
    open: { value: () => fakeWindow() },
    opener: { value: window, writable: true },
  });
}
