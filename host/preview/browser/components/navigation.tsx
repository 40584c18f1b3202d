import React from 'react';
import { LinkButton } from '@atlaskit/button/new';
import { z } from 'zod';
import { component } from '../component';
import { prop } from '../prop';

const NEW_TAB = { target: '_blank', rel: 'noopener noreferrer' };

/** What leads elsewhere. */
export const navigation = {
  Link: component({ href: z.string(), openNewTab: prop.flag }, ({ props, children }) => (
    <a href={props.href} {...(props.openNewTab === true && NEW_TAB)}>
      {children}
    </a>
  )),
  LinkButton: component(
    {
      href: z.string(),
      target: prop.text,
      appearance: prop.oneOf(['default', 'primary', 'subtle', 'warning', 'danger', 'discovery']),
      spacing: prop.oneOf(['default', 'compact']),
      isDisabled: prop.flag,
      isSelected: prop.flag,
      shouldFitContainer: prop.flag,
    },
    ({ props, children }) => <LinkButton {...props}>{children}</LinkButton>,
  ),
  Breadcrumbs: component({ label: prop.text }, ({ props, children }) => (
    <nav aria-label={props.label ?? 'Breadcrumbs'}>
      <ol className="uikit-breadcrumbs">{children}</ol>
    </nav>
  )),
  BreadcrumbsItem: component({ text: z.string(), href: prop.text }, ({ props }) => (
    <li>{props.href === undefined ? props.text : <a href={props.href}>{props.text}</a>}</li>
  )),
};
