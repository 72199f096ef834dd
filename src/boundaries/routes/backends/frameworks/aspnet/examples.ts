import type { Described } from '../../../../../model/extractor.ts';

export const aspnetExamples: Described['examples'] = {
  reads: [
    {
      files: {
        'Api/ApiBase.cs': `using Microsoft.AspNetCore.Mvc;
namespace Shop.Api;
[ApiController]
[Route("api/[controller]")]
public abstract class ApiBase : ControllerBase { [HttpGet("ping")] public string Ping() => "pong"; }
`,
        'Api/Paths.cs': `namespace Shop.Api;
public static class Paths { public const string Lines = "{id:int}/lines"; }
`,
        'Controllers/OrdersController.cs': `using Microsoft.AspNetCore.Mvc;
using Shop.Api;
namespace Shop.Controllers
{
  public class OrdersController : ApiBase
  {
    [HttpGet] public string All() => "";
    [HttpGet(Paths.Lines)] public string Lines(int id) => "";
    [AcceptVerbs("PUT", "PATCH", Route = "{id}")] public string Change(int id) => "";
    [HttpDelete("~/orders/{id:guid}")] public string Remove(Guid id) => "";
    [HttpPost("[action]/{count?}")] public async Task<string> ImportAsync(int count) => "";
    [HttpGet, Route("files/{**path}")] public string File(string path) => path;
  }
}
`,
      },
      finds: [
        'GET /api/Orders',
        'GET /api/Orders/ping',
        'GET /api/Orders/{id:int}/lines',
        'PUT /api/Orders/{id}',
        'PATCH /api/Orders/{id}',
        'POST /api/Orders/Import',
        'POST /api/Orders/Import/{count}',
        'GET /api/Orders/files/{path*}',
        'DELETE /orders/{id:uuid}',
      ],
    },
    {
      files: {
        'Program.cs': `var app = WebApplication.Create(args);
app.UsePathBase("/base");
app.MapControllers();
app.Run();
`,
        'PingController.cs': `using Microsoft.AspNetCore.Mvc;
[Route("[controller]")]
public class PingController : ControllerBase { [HttpGet] public string Ping() => "pong"; }
`,
      },
      finds: ['GET /Ping', 'GET /base/Ping'],
    },
    {
      files: {
        'Http/VersionedAttribute.cs': `using System;
using Microsoft.AspNetCore.Mvc.Routing;
namespace Shop.Http
{
  public class VersionedAttribute : Attribute, IRouteTemplateProvider
  {
    public VersionedAttribute(int version, string resource = "[controller]")
    {
      Template = $"api/v{version}/{resource}";
    }
    public string Template { get; }
    public int? Order => 2;
    public string Name { get; set; }
  }
  public class V3Attribute : VersionedAttribute
  {
    public V3Attribute(string resource = "[controller]") : base(3, resource) { }
  }
}
`,
        'Http/FeedAttribute.cs': `using System;
using Microsoft.AspNetCore.Mvc.Routing;
namespace Shop.Http
{
  public class FeedAttribute : Attribute, IRouteTemplateProvider
  {
    public FeedAttribute(int version, string resource)
    {
      Version = version;
      Template = $"feed/v{Version}/{resource}";
    }
    public string Template { get; private set; }
    public int Version { get; private set; }
  }
}
`,
        'Http/ById.cs': `using Microsoft.AspNetCore.Mvc;
namespace Shop.Http
{
  public class PutByIdAttribute : HttpPutAttribute
  {
    public PutByIdAttribute() : base("{id:int}") { }
  }
  public class CreateAttribute : HttpPostAttribute { }
  public class SearchAttribute(string below) : HttpGetAttribute("search/" + below);
  public class GetByIdAttribute : Attribute, IActionHttpMethodProvider, IRouteTemplateProvider
  {
    public IEnumerable<string> HttpMethods => new[] { "GET" };
    public string Template => "{id:int}";
  }
}
`,
        'Controllers/TagController.cs': `using Shop.Http;
namespace Shop.Controllers
{
  [V3]
  public class TagController : RestController<Tag>
  {
    [Create] public Tag Add(Tag tag) => tag;
    [PutById] public Tag Change(Tag tag) => tag;
    [GetById] public Tag One(int id) => null;
    [Search("name")] public Tag Find(string name) => null;
  }
  [Feed(5, "calendar")]
  public class CalendarController : ControllerBase
  {
    [HttpGet("all.ics")] public string All() => "";
  }
  [V3("system/backup")]
  public class BackupController : ControllerBase
  {
    [HttpGet] public string All() => "";
  }
}
`,
      },
      finds: [
        'POST /api/v3/Tag',
        'PUT /api/v3/Tag/{id:int}',
        'GET /api/v3/Tag/{id:int}',
        'GET /api/v3/Tag/search/name',
        'GET /api/v3/system/backup',
        'GET /feed/v5/calendar/all.ics',
      ],
    },
  ],
  gaps: [
    {
      files: {
        'Program.cs': `var app = WebApplication.Create(args);
app.MapControllerRoute("default", "{controller=Home}/{action=Index}/{id?}");
app.Run();
`,
      },
      reason: 'dynamic',
    },
    {
      files: {
        'TenantController.cs': `using Microsoft.AspNetCore.Mvc;
public class TenantRouteAttribute : Attribute, IRouteTemplateProvider
{
  public string Template => Tenants.Current.Prefix + "/[controller]";
}
[TenantRoute]
public class BillsController : ControllerBase { [HttpGet("open")] public string Open() => ""; }
`,
      },
      reason: 'dynamic',
    },
  ],
};
