import React, { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from '@forge/react';

export interface PageTab {
  title: string;
  content: () => React.ReactElement;
}

/** Tabs whose content begins anew whenever one is chosen, so that nobody looks at what was loaded long ago. */
export function PageTabs({ id, tabs }: { id: string; tabs: readonly PageTab[] }) {
  const [chosen, setChosen] = useState(0);
  return (
    <Tabs id={id} onChange={(index) => setChosen(index)}>
      <TabList>
        {tabs.map(({ title }) => (
          <Tab key={title}>{title}</Tab>
        ))}
      </TabList>
      {tabs.map(({ title, content }, index) => (
        <TabPanel key={title}>{index === chosen ? content() : ''}</TabPanel>
      ))}
    </Tabs>
  );
}
