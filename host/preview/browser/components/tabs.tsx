import React from 'react';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { z } from 'zod';
import { component } from '../component';
import { prop } from '../prop';

/** Tabs; every panel is always in the tree, and which one shows is the host's affair. */
export const tabs = {
  Tabs: component({ id: z.string(), defaultSelected: prop.number, selected: prop.number, onChange: prop.handler }, (shown) => {
    const { onChange, ...props } = shown.props;
    return (
      <Tabs {...props} onChange={(index) => void onChange?.(index)}>
        {shown.children}
      </Tabs>
    );
  }),
  TabList: component({}, ({ children }) => <TabList>{children}</TabList>),
  Tab: component({}, ({ children }) => <Tab>{children}</Tab>),
  TabPanel: component({}, ({ children }) => (
    <TabPanel>
      <div className="uikit-tab-panel">{children}</div>
    </TabPanel>
  )),
};
