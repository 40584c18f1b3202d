import React, { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from '@forge/react';

export interface PageTab {
  title: string;
  content: () => React.ReactElement;
}

interface Given {
  id: string;
  tabs: readonly PageTab[];
  /** The one that shows, where the page's address decides; else the person does. */
  selected?: number;
  onSelect?: (index: number) => void;
}

/** Tabs whose content begins anew whenever one is chosen, so that nobody looks at what was loaded long ago. */
export function PageTabs({ id, tabs, selected, onSelect }: Given) {
  const [own, setOwn] = useState(0);
  const shown = selected ?? own;
  const select = (index: number): void => {
    setOwn(index);
    onSelect?.(index);
  };
  return (
    <Tabs id={id} selected={shown} onChange={select}>
      <TabList>
        {tabs.map(({ title }) => (
          <Tab key={title}>{title}</Tab>
        ))}
      </TabList>
      {tabs.map(({ title, content }, index) => (
        <TabPanel key={title}>{index === shown ? content() : ''}</TabPanel>
      ))}
    </Tabs>
  );
}
