import React from 'react';
import Button from '@atlaskit/button/new';
import { ErrorMessage, FormFooter, FormSection, HelperMessage, Label, RequiredAsterisk } from '@atlaskit/form';
import { z } from 'zod';
import { component } from '../component';
import { prop } from '../prop';

/** Forms without their fields. UI Kit's form sends no data: the page keeps what was typed. */
export const form = {
  Form: component({ onSubmit: prop.handler }, ({ props: { onSubmit }, children }) => (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      {children}
    </form>
  )),
  FormSection: component({}, ({ children }) => <FormSection>{children}</FormSection>),
  FormFooter: component({ align: prop.oneOf(['start', 'end']) }, ({ props, children }) => <FormFooter {...props}>{children}</FormFooter>),
  Label: component({ labelFor: z.string(), id: prop.text }, ({ props: { labelFor, id }, children }) => (
    <Label htmlFor={labelFor} {...(id !== undefined && { id })}>
      {children}
    </Label>
  )),
  HelperMessage: component({}, ({ children }) => <HelperMessage>{children}</HelperMessage>),
  ErrorMessage: component({}, ({ children }) => <ErrorMessage>{children}</ErrorMessage>),
  RequiredAsterisk: component({}, () => <RequiredAsterisk />),
  Button: component(
    {
      appearance: prop.oneOf(['default', 'primary', 'subtle', 'warning', 'danger', 'discovery']),
      type: prop.oneOf(['button', 'submit', 'reset']),
      spacing: prop.oneOf(['default', 'compact']),
      isDisabled: prop.flag,
      onClick: prop.handler,
    },
    ({ props: { onClick, ...props }, children }) => (
      <Button {...props} {...(onClick && { onClick: () => void onClick({}) })}>
        {children}
      </Button>
    ),
  ),
  ButtonGroup: component({ label: prop.text }, ({ props: { label }, children }) => (
    <div role="group" aria-label={label} className="uikit-button-group">
      {children}
    </div>
  )),
};
