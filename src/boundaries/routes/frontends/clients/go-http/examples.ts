import type { Described } from '../../../../../model/extractor.ts';

export const goHttpExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'go.mod': 'module acme.test/owls\n',
        'owls/client.go': `package owls

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/url"
	"path"
	"time"
)

const root = "http://localhost:8000/api"

type Client struct {
	base string
	http *http.Client
}

func New(base string) *Client {
	return &Client{base: base, http: &http.Client{Timeout: time.Second}}
}

func (c *Client) List() (*http.Response, error) {
	return c.http.Get(root + "/owls")
}

func (c *Client) One(id string) (*http.Response, error) {
	return http.Get(fmt.Sprintf("%s/owls/%s", root, url.PathEscape(id)))
}

func (c *Client) Add(body []byte) (*http.Response, error) {
	return http.Post(root+"/owls", "application/json", bytes.NewReader(body))
}

func (c *Client) Remove(ctx context.Context, id int) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodDelete, fmt.Sprintf("%s/owls/%d?force=1", root, id), nil)
	if err != nil {
		return err
	}
	_, err = c.http.Do(request)
	return err
}

func Names() (*http.Response, error) {
	address, err := url.Parse(root)
	if err != nil {
		return nil, err
	}
	address.Path = path.Join(address.Path, "owls", "names")
	return http.Get(address.String())
}

func Rename(body []byte) (*http.Request, error) {
	return http.NewRequest("PUT", root+"/owls/names", bytes.NewReader(body))
}
`,
      },
      finds: [
        'GET /api/owls',
        'GET /api/owls/{}',
        'POST /api/owls',
        'DELETE /api/owls/{}',
        'GET /api/owls/names',
        'PUT /api/owls/names',
      ],
    },
    {
      files: {
        'go.mod': 'module acme.test/mice\n',
        'mice/client.go': `package mice

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
)

type Client struct{ base string }

func New() *Client { return &Client{base: os.Getenv("MICE_URL")} }

func (c *Client) do(method, path string, body io.Reader) (*http.Response, error) {
	request, err := http.NewRequest(method, c.base+path, body)
	if err != nil {
		return nil, err
	}
	return http.DefaultClient.Do(request)
}

func (c *Client) List() (*http.Response, error) { return c.do("GET", "/mice", nil) }

func (c *Client) Remove(id string) (*http.Response, error) { return c.do(http.MethodDelete, "/mice/"+id, nil) }

func (c *Client) format(method, path string) (*http.Request, error) {
	return http.NewRequest(method, fmt.Sprintf("%s%s", strings.TrimRight(c.base, "/"), path), nil)
}

func (c *Client) Add() (*http.Request, error) { return c.format("POST", "/mice") }

func (c *Client) Rename(id string) (*http.Request, error) { return c.format("PUT", "/mice/"+id+"/name") }

func (c *Client) parse(method, path string) (*http.Request, error) {
	address, err := url.Parse(c.base)
	if err != nil {
		return nil, err
	}
	address.Path = path
	return http.NewRequest(method, address.String(), nil)
}

func (c *Client) join(method, path string) (*http.Request, error) {
	whole := c.base + path
	address, err := url.Parse(whole)
	if err != nil {
		return nil, err
	}
	return http.NewRequest(method, address.String(), nil)
}

func (c *Client) Holes() (*http.Request, error) { return c.join("GET", "/holes") }

func (c *Client) Dig() (*http.Request, error) { return c.join("POST", "/holes/new") }

func (c *Client) Cheese() (*http.Request, error) { return c.parse("GET", "/cheese") }

func (c *Client) Eat() (*http.Request, error) { return c.parse("DELETE", "/cheese/all") }

func Accepts(r *http.Request) string { return r.Header.Get("Accept") + r.URL.Query().Get("page") }
`,
      },
      finds: [
        'GET /mice',
        'DELETE /mice/{}',
        'POST /mice',
        'PUT /mice/{}/name',
        'GET /cheese',
        'DELETE /cheese/all',
        'GET /holes',
        'POST /holes/new',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'open.go': `package open

import "net/http"

func Open(address string) (*http.Response, error) { return http.Get(address) }
`,
      },
      reason: 'dynamic',
    },
  ],
};
