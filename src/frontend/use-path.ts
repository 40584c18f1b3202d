import { useEffect, useRef, useState } from 'react';
import { view } from '@forge/bridge';

type History = Awaited<ReturnType<typeof view.createHistory>>;

/** The page's own address, below the one of its module: `/` at first. Null until it is known. */
export function usePath(): { path: string | null; go: (path: string) => void } {
  const [path, setPath] = useState<string | null>(null);
  const history = useRef<History | null>(null);
  useEffect(() => {
    let isShown = true;
    void view.createHistory().then((made) => {
      if (!isShown) return;
      history.current = made;
      made.listen(({ pathname }) => {
        if (isShown) setPath(pathname);
      });
      setPath(made.location.pathname);
    });
    return () => {
      isShown = false;
    };
  }, []);
  return { path, go: (to) => history.current?.push(to) };
}
